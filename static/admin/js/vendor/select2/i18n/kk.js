/* What the search box says in Kazakh; select2 itself has no Kazakh. A number takes no plural. */
(() => {
    const amd = window.jQuery?.fn?.select2?.amd;
    amd?.define("select2/i18n/kk", [], () => ({
        errorLoading: () => "Нәтижелерді жүктеу мүмкін болмады",
        inputTooLong: (box) => `${box.input.length - box.maximum} таңбаны өшіріңіз`,
        inputTooShort: (box) => `Тағы кемінде ${box.minimum - box.input.length} таңба енгізіңіз`,
        loadingMore: () => "Тағы жүктелуде…",
        maximumSelected: (box) => `Ең көбі ${box.maximum} жазба таңдауға болады`,
        noResults: () => "Ештеңе табылмады",
        searching: () => "Іздеу…",
        removeAllItems: () => "Бәрін алып тастау",
        removeItem: () => "Алып тастау",
        search: () => "Іздеу",
    }));
})();
