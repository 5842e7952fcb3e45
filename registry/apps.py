from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RegistryConfig(AppConfig):
    name = "registry"
    verbose_name = _("Registry of organisations")

    def ready(self):
        from moderation.actions import JUDGES, WARNERS  # noqa: PLC0415 - models are read after this file
        from moderation.second_person import ASKING  # noqa: PLC0415 - likewise
        from registry.nearby import told_nearby  # noqa: PLC0415 - likewise
        from registry.unlikely import unlikely_figures  # noqa: PLC0415 - likewise
        from registry.worded import doubtful_sentences, told_in_words  # noqa: PLC0415 - likewise

        JUDGES.append(told_in_words)
        WARNERS.extend((doubtful_sentences, told_nearby))
        ASKING.append(unlikely_figures)
