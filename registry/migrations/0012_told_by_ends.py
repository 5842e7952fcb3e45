"""A number that would tell a small one beside it is told by its ends, and no text beside it names a number."""

from django.db import migrations

NAMES_NUMBER = r"""
-- names_number(text): whether a text may tell any number.
-- Written by registry/rules/in_sql.py.
CREATE OR REPLACE FUNCTION names_number(words text) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
BEGIN
    RETURN names_small_number(words) OR words ~* ANY (ARRAY[
        '\d',
        '\y(?:b(?:illion(?:s)?|[iıíî](?:ll[iıíî][oöóō][''’ʼ]?n(?:s)?|r(?:d[iıíî](?:n)?|e[uüúū][''’ʼ]?(?:ge|d('
        '?:e(?:y|n)|[iıíî](?:n)?)|ke|n(?:e(?:n)?|[iıíî](?:n)?)|t(?:e(?:y|n)|[iıíî](?:n)?)|(?:sh|[şšs])a(?:kt['
        'iıíî]|mal[iıíî]))?|ke|n(?:e(?:n)?|[iıíî](?:n)?)|t(?:e(?:y|n)|[iıíî](?:n)?)|(?:sh|[şšs])a(?:kt[iıíî]|'
        'mal[iıíî]))?)|ln|n|es(?:ge|d(?:e(?:y|n)|[iıíî](?:n)?)|e[uüúū][''’ʼ]?(?:ge|d(?:e(?:y|n)|[iıíî](?:n)?)'
        '|ke|n(?:e(?:n)?|[iıíî](?:n)?)|t(?:e(?:y|n)|[iıíî](?:n)?)|(?:sh|[şšs])a(?:kt[iıíî]|mal[iıíî]))?|ke|n('
        '?:e(?:n)?|[iıíî](?:n)?)|t(?:e(?:y|n)|[iıíî](?:n)?)|(?:sh|[şšs])a(?:kt[iıíî]|mal[iıíî]))?)|d(?:ozen(?'
        ':s)?|[oöóō][''’ʼ]?zen(?:s)?|v(?:a(?:dtsat(?:[iıíî]|y[uüúū][''’ʼ]?)?)?|e(?:nadtsat(?:[iıíî]|y[uüúū][''
        ''’ʼ]?)?|st[iıíî])?|[oöóō][''’ʼ]?(?:e|[iıíî](?:m(?:[iıíî])?|kh))|[uüúū][''’ʼ]?(?:m(?:stam|ya(?:stam[i'
        'ıíî])?)?|kh(?:s[oöóō][''’ʼ]?t)?))|e(?:vya(?:n[oöóō][''’ʼ]?st(?:a|[oöóō][''’ʼ]?)|t(?:er(?:[iıíî](?:m|'
        'kh)|[oöóō][''’ʼ]?)|[iıíî](?:s(?:[oöóō][''’ʼ]?t|tam))?|nadtsat(?:[iıíî]|y[uüúū][''’ʼ]?)?|s[oöóō][''’ʼ'
        ']?t|y[uüúū][''’ʼ]?(?:stam[iıíî])?)?)|syat(?:er(?:[iıíî](?:m|kh)|[oöóō][''’ʼ]?)|[iıíî]|k(?:a(?:m(?:[i'
        'ıíî])?)?|[oöóō][''’ʼ]?(?:v|m)|[uüúū][''’ʼ]?)|[oöóō][''’ʼ]?k|y[uüúū][''’ʼ]?)?)|y[uüúū][''’ʼ]?zh[iıíî]'
        'n(?:a|e|[iıíî]|[oöóō][''’ʼ]?y|[uüúū][''’ʼ]?)?)|e(?:ight(?:een(?:ish)?|y(?:ish)?)?|[iıíî]ght(?:een(?:'
        '[iıíî](?:sh|[şšs]))?|y(?:[iıíî](?:sh|[şšs]))?)?|l(?:even(?:ish|[iıíî](?:sh|[şšs]))?|[uüúū][''’ʼ]?(?:'
        'ge|d(?:e(?:y|n)|[iıíî](?:n)?)|ke|n(?:e(?:n)?|[iıíî](?:n)?)|t(?:e(?:y|n)|[iıíî](?:n)?)|(?:sh|[şšs])a('
        '?:kt[iıíî]|mal[iıíî]))?)|k(?:e[uüúū][''’ʼ]?(?:ge|d(?:e(?:y|n)|[iıíî](?:n)?)|ke|n(?:e(?:n)?|[iıíî](?:'
        'n)?)|t(?:e(?:y|n)|[iıíî](?:n)?)|(?:sh|[şšs])a(?:kt[iıíî]|mal[iıíî]))?|[iıíî](?:ge|d(?:e(?:y|n)|[iıíî'
        '])|ke|n(?:e(?:n)?|[iıíî](?:n)?)|t(?:e(?:y|n)|[iıíî](?:n)?)|(?:sh|[şšs])a(?:kt[iıíî]|mal[iıíî]))?))|f'
        '(?:i(?:ft(?:een(?:ish)?|y(?:ish)?)|ve)|[iıíî](?:ft(?:een(?:[iıíî](?:sh|[şšs]))?|y(?:[iıíî](?:sh|[şšs'
        ']))?)|ve)|o(?:rty(?:ish)?|ur(?:teen(?:ish)?)?)|[oöóō][''’ʼ]?(?:rty(?:[iıíî](?:sh|[şšs]))?|[uüúū][''’'
        'ʼ]?r(?:teen(?:[iıíî](?:sh|[şšs]))?)?))|h(?:alf|undred|[uüúū][''’ʼ]?ndred)|m(?:illion(?:s)?|[iıíî](?:'
        'll[iıíî](?:[oöóō][''’ʼ]?n(?:s|a(?:m(?:[iıíî])?)?|ga|d(?:a(?:y|n)|[iıíî](?:n)?)|ka|n(?:a(?:n)?|[iıíî]'
        '(?:n)?)|[oöóō][''’ʼ]?v|t(?:a(?:y|n)|[iıíî](?:n)?)|[uüúū][''’ʼ]?|(?:sh|[şšs])a(?:kt[iıíî]|mal[iıíî]))'
        '?|ard(?:a(?:m(?:[iıíî])?)?|ga|d(?:a(?:y|n)|[iıíî](?:n)?)|ka|n(?:a(?:n)?|[iıíî](?:n)?)|[oöóō][''’ʼ]?v'
        '|t(?:a(?:y|n)|[iıíî](?:n)?)|[uüúū][''’ʼ]?|(?:sh|[şšs])a(?:kt[iıíî]|mal[iıíî]))?)|n(?:ga|d(?:a(?:y|n)'
        '|[iıíî](?:n)?)|ka|n(?:a(?:n)?|[iıíî](?:n)?)|t(?:a(?:y|n)|[iıíî](?:n)?)|(?:sh|[şšs])a(?:kt[iıíî]|mal['
        'iıíî]))?)|l(?:n(?:ga|d(?:a(?:y|n)|[iıíî](?:n)?)|ka|n(?:a(?:n)?|[iıíî](?:n)?)|t(?:a(?:y|n)|[iıíî](?:n'
        ')?)|(?:sh|[şšs])a(?:kt[iıíî]|mal[iıíî]))?|rd(?:ga|d(?:a(?:y|n)|[iıíî](?:n)?)|ka|n(?:a(?:n)?|[iıíî](?'
        ':n)?)|t(?:a(?:y|n)|[iıíî](?:n)?)|(?:sh|[şšs])a(?:kt[iıíî]|mal[iıíî]))?))|n(?:ine(?:t(?:een(?:ish)?|y'
        '(?:ish)?))?|[iıíî]ne(?:t(?:een(?:[iıíî](?:sh|[şšs]))?|y(?:[iıíî](?:sh|[şšs]))?))?|[oöóō][''’ʼ]?l(?:g'
        'e|d(?:e(?:y|n)|[iıíî](?:n)?)|ke|n(?:e(?:n)?|[iıíî](?:n)?)|t(?:e(?:y|n)|[iıíî](?:n)?)|(?:sh|[şšs])a(?'
        ':kt[iıíî]|mal[iıíî])|y(?:[uüúū][''’ʼ]?|a))?|[uüúū][''’ʼ]?l(?:y(?:[uüúū][''’ʼ]?|a))?)|one|[oöóō][''’ʼ'
        ']?(?:n(?:e|an|ga|d(?:an|[iıíî](?:n)?)|ka|n(?:a(?:n)?|[iıíî](?:n)?)|t(?:a(?:y|n)|[iıíî](?:n)?)|(?:sh|'
        '[şšs])a(?:kt[iıíî]|mal[iıíî]))?|d(?:[iıíî]n(?:nadtsat(?:[iıíî]|y[uüúū][''’ʼ]?)?)?|n(?:a|[iıíî]m|[oöó'
        'ō][''’ʼ]?(?:g[oöóō][''’ʼ]?|y|m[uüúū][''’ʼ]?)?|[uüúū][''’ʼ]?))|t[iıíî]z(?:ga|d(?:a(?:y|n)|[iıíî](?:n)'
        '?)|ka|n(?:a(?:n)?|[iıíî](?:n)?)|t(?:a(?:y|n)|[iıíî](?:n)?)|(?:sh|[şšs])a(?:kt[iıíî]|mal[iıíî]))?)|s('
        '?:e(?:ven(?:t(?:een(?:ish|[iıíî](?:sh|[şšs]))?|y(?:ish|[iıíî](?:sh|[şšs]))?))?|g[iıíî]z(?:ge|d(?:e(?'
        ':y|n)|[iıíî](?:n)?)|ke|n(?:e(?:n)?|[iıíî](?:n)?)|t(?:e(?:y|n)|[iıíî](?:n)?)|(?:sh|[şšs])a(?:kt[iıíî]'
        '|mal[iıíî]))?|ksen(?:ge|d(?:e(?:y|n)|[iıíî](?:n)?)|ke|n(?:e(?:n)?|[iıíî](?:n)?)|t(?:e(?:y|n)|[iıíî]('
        '?:n)?)|(?:sh|[şšs])a(?:kt[iıíî]|mal[iıíî]))?|m(?:er(?:[iıíî](?:m(?:[iıíî])?|kh)|[oöóō][''’ʼ]?)|[iıíî'
        '](?:desyat[iıíî]|s(?:[oöóō][''’ʼ]?t|tam))?|nadtsat(?:[iıíî]|y[uüúū][''’ʼ]?)?|desyat|s[oöóō][''’ʼ]?t|'
        'y[uüúū][''’ʼ]?(?:desyaty[uüúū][''’ʼ]?|stam[iıíî])?)?)|ix(?:t(?:een(?:ish)?|y(?:ish)?))?|[iıíî]x(?:t('
        '?:een(?:[iıíî](?:sh|[şšs]))?|y(?:[iıíî](?:sh|[şšs]))?))?|[oöóō][''’ʼ]?(?:r[oöóō][''’ʼ]?k(?:a)?|t(?:e'
        'n|n(?:e(?:y)?|[iıíî]|y(?:[uüúū][''’ʼ]?|a(?:m(?:[iıíî])?|kh)?))))|t(?:a|[oöóō][''’ʼ]?))|t(?:en(?:ish|'
        '[iıíî](?:sh|[şšs]))?|h(?:irt(?:een(?:ish)?|y(?:ish)?)|[iıíî]rt(?:een(?:[iıíî](?:sh|[şšs]))?|y(?:[iıí'
        'î](?:sh|[şšs]))?)|ousand(?:s)?|[oöóō][''’ʼ]?[uüúū][''’ʼ]?sand(?:s)?|ree)|r(?:illion(?:s)?|[iıíî](?:l'
        'l[iıíî][oöóō][''’ʼ]?n(?:s|a(?:m(?:[iıíî])?)?|ga|d(?:a(?:y|n)|[iıíî](?:n)?)|ka|n(?:a(?:n)?|[iıíî](?:n'
        ')?)|[oöóō][''’ʼ]?v|t(?:a(?:y|n)|[iıíî](?:n)?)|[uüúū][''’ʼ]?|(?:sh|[şšs])a(?:kt[iıíî]|mal[iıíî]))?|dt'
        'sat(?:[iıíî]|y[uüúū][''’ʼ]?)?|nadtsat(?:[iıíî]|y[uüúū][''’ʼ]?)?|sta)?|e(?:m(?:stam|ya(?:stam[iıíî])?'
        ')?|kh(?:s[oöóō][''’ʼ]?t)?)|ln(?:ga|d(?:a(?:y|n)|[iıíî](?:n)?)|ka|n(?:a(?:n)?|[iıíî](?:n)?)|t(?:a(?:y'
        '|n)|[iıíî](?:n)?)|(?:sh|[şšs])a(?:kt[iıíî]|mal[iıíî]))?|[oöóō][''’ʼ]?(?:e|[iıíî](?:m(?:[iıíî])?|kh))'
        ')|w(?:e(?:lve(?:ish|[iıíî](?:sh|[şšs]))?|nty(?:ish|[iıíî](?:sh|[şšs]))?)|o|[oöóō][''’ʼ]?)|[iıíî]s(?:'
        'yach(?:a(?:m(?:[iıíî])?|kh)?|e(?:y)?|[iıíî]|[uüúū][''’ʼ]?)?)?|[oöóō][''’ʼ]?(?:g[iıíî]z(?:ga|d(?:a(?:'
        'y|n)|[iıíî](?:n)?)|ka|n(?:a(?:n)?|[iıíî](?:n)?)|t(?:a(?:y|n)|[iıíî](?:n)?)|(?:sh|[şšs])a(?:kt[iıíî]|'
        'mal[iıíî]))?|ksan(?:ga|d(?:a(?:y|n)|[iıíî](?:n)?)|ka|n(?:a(?:n)?|[iıíî](?:n)?)|t(?:a(?:y|n)|[iıíî](?'
        ':n)?)|(?:sh|[şšs])a(?:kt[iıíî]|mal[iıíî]))?|rt(?:ge|d(?:e(?:y|n)|[iıíî](?:n)?)|e[uüúū][''’ʼ]?(?:ge|d'
        '(?:e(?:y|n)|[iıíî](?:n)?)|ke|n(?:e(?:n)?|[iıíî](?:n)?)|t(?:e(?:y|n)|[iıíî](?:n)?)|(?:sh|[şšs])a(?:kt'
        '[iıíî]|mal[iıíî]))?|ke|n(?:e(?:n)?|[iıíî](?:n)?)|t(?:e(?:y|n)|[iıíî](?:n)?)|(?:sh|[şšs])a(?:kt[iıíî]'
        '|mal[iıíî]))?))|z(?:er(?:o|[oöóō][''’ʼ]?)|h(?:ar(?:[iıíî]m|t[iıíî](?:ga|d(?:a(?:y|n)|[iıíî](?:n)?)|k'
        'a|n(?:a(?:n)?|[iıíî](?:n)?)|t(?:a(?:y|n)|[iıíî](?:n)?)|(?:sh|[şšs])a(?:kt[iıíî]|mal[iıíî]))?)|et(?:e'
        '[uüúū][''’ʼ]?(?:ge|d(?:e(?:y|n)|[iıíî](?:n)?)|ke|n(?:e(?:n)?|[iıíî](?:n)?)|t(?:e(?:y|n)|[iıíî](?:n)?'
        ')|(?:sh|[şšs])a(?:kt[iıíî]|mal[iıíî]))?|[iıíî](?:ge|d(?:e(?:y|n)|[iıíî](?:n)?)|ke|n(?:e(?:n)?|[iıíî]'
        '(?:n)?)|t(?:e(?:y|n)|[iıíî](?:n)?)|(?:sh|[şšs])a(?:kt[iıíî]|mal[iıíî]))?|p[iıíî]s(?:ge|d(?:e(?:y|n)|'
        '[iıíî](?:n)?)|ke|n(?:e(?:n)?|[iıíî](?:n)?)|t(?:e(?:y|n)|[iıíî](?:n)?)|(?:sh|[şšs])a(?:kt[iıíî]|mal[i'
        'ıíî]))?)|[iıíî][iıíî]rma(?:ga|d(?:a(?:y|n)|[iıíî](?:n)?)|ka|n(?:a(?:n)?|[iıíî](?:n)?)|t(?:a(?:y|n)|['
        'iıíî](?:n)?)|(?:sh|[şšs])a(?:kt[iıíî]|mal[iıíî]))?|[uüúū][''’ʼ]?z(?:ge|d(?:e(?:y|n)|[iıíî](?:n)?)|ke'
        '|n(?:e(?:n)?|[iıíî](?:n)?)|t(?:e(?:y|n)|[iıíî](?:n)?)|(?:sh|[şšs])a(?:kt[iıíî]|mal[iıíî]))?))|[аә]л('
        '?:п[иіы]с(?:[гғ][аә]|д(?:[аә](?:й|[нң])|[иіы](?:[нң])?)|[кқ][аә]|[нң](?:[аә](?:[нң])?|[иіы](?:[нң])?'
        ')|т(?:[аә](?:й|[нң])|[иіы](?:[нң])?)|ш[аә](?:[кқ]т[иіы]|м[аә]л[иіы]))?|т(?:[аә][уұү](?:[гғ][аә]|д(?:'
        '[аә](?:й|[нң])|[иіы](?:[нң])?)|[кқ][аә]|[нң](?:[аә](?:[нң])?|[иіы](?:[нң])?)|т(?:[аә](?:й|[нң])|[иіы'
        '](?:[нң])?)|ш[аә](?:[кқ]т[иіы]|м[аә]л[иіы]))?|[иіы](?:[гғ][аә]|д(?:[аә](?:й|[нң])|[иіы](?:[нң])?)|[к'
        'қ][аә]|[нң](?:[аә](?:[нң])?|[иіы](?:[нң])?)|т(?:[аә](?:й|[нң])|[иіы](?:[нң])?)|ш[аә](?:[кқ]т[иіы]|м['
        'аә]л[иіы]))?))|al(?:p[iıíî]s(?:ga|d(?:a(?:y|n)|[iıíî](?:n)?)|ka|n(?:a(?:n)?|[iıíî](?:n)?)|t(?:a(?:y|'
        'n)|[iıíî](?:n)?)|(?:sh|[şšs])a(?:kt[iıíî]|mal[iıíî]))?|t(?:a[uüúū][''’ʼ]?(?:ga|d(?:a(?:y|n)|[iıíî](?'
        ':n)?)|ka|n(?:a(?:n)?|[iıíî](?:n)?)|t(?:a(?:y|n)|[iıíî](?:n)?)|(?:sh|[şšs])a(?:kt[iıíî]|mal[iıíî]))?|'
        '[iıíî](?:ga|d(?:a(?:y|n)|[iıíî](?:n)?)|ka|n(?:a(?:n)?|[iıíî](?:n)?)|t(?:a(?:y|n)|[iıíî](?:n)?)|(?:sh'
        '|[şšs])a(?:kt[iıíî]|mal[iıíî]))?))|б(?:[её]с(?:[гғ][её]|д(?:[её](?:й|[нң])|[иіы](?:[нң])?)|[её][уұү]'
        '(?:[гғ][её]|д(?:[её](?:й|[нң])|[иіы](?:[нң])?)|[кқ][её]|[нң](?:[её](?:[нң])?|[иіы](?:[нң])?)|т(?:[её'
        '](?:й|[нң])|[иіы](?:[нң])?)|ш[аә](?:[кқ]т[иіы]|м[аә]л[иіы]))?|[кқ][её]|[нң](?:[её](?:[нң])?|[иіы](?:'
        '[нң])?)|т(?:[её](?:й|[нң])|[иіы](?:[нң])?)|ш[аә](?:[кқ]т[иіы]|м[аә]л[иіы]))?|[иіы]р(?:д[иіы](?:[нң])'
        '?|[её][уұү](?:[гғ][её]|д(?:[её](?:й|[нң])|[иіы](?:[нң])?)|[кқ][её]|[нң](?:[её](?:[нң])?|[иіы](?:[нң]'
        ')?)|т(?:[её](?:й|[нң])|[иіы](?:[нң])?)|ш[аә](?:[кқ]т[иіы]|м[аә]л[иіы]))?|[кқ][её]|[нң](?:[её](?:[нң]'
        ')?|[иіы](?:[нң])?)|т(?:[её](?:й|[нң])|[иіы](?:[нң])?)|ш[аә](?:[кқ]т[иіы]|м[аә]л[иіы]))?)|в[оө]с(?:[е'
        'ё]м(?:[нң][аә]дц[аә]т(?:[иіы]|ь(?:ю)?)|ь(?:д[её]сят|с[оө]т|ю(?:д[её]сятью|ст[аә]м[иіы])?)?)|ьм(?:[её'
        ']р(?:[иіы](?:м|[хһ])|[оө])|[иіы](?:д[её]сят[иіы]|с(?:[оө]т|т[аә]м))?|ью(?:д[её]сятью)?))|v[oöóō][''’'
        'ʼ]?s(?:em(?:nadtsat(?:[iıíî]|y[uüúū][''’ʼ]?)?|desyat|s[oöóō][''’ʼ]?t|y[uüúū][''’ʼ]?(?:desyaty[uüúū]['
        '''’ʼ]?|stam[iıíî])?)?|m(?:er(?:[iıíî](?:m|kh)|[oöóō][''’ʼ]?)|[iıíî](?:desyat[iıíî]|s(?:[oöóō][''’ʼ]?'
        't|tam))?|y[uüúū][''’ʼ]?(?:desyaty[uüúū][''’ʼ]?)?))|д(?:в(?:[аә](?:дц[аә]т(?:[иіы]|ь(?:ю)?))?|[её](?:'
        '[нң][аә]дц[аә]т(?:[иіы]|ь(?:ю)?)|ст[иіы])?|[оө](?:[её]|[иіы](?:м(?:[иіы])?|[хһ]))|[уұү](?:м(?:ст[аә]'
        'м|я(?:ст[аә]м[иіы])?)?|[хһ](?:с[оө]т)?))|[её](?:вя(?:[нң][оө]ст(?:[аә]|[оө])|т(?:[её]р(?:[иіы](?:м|['
        'хһ])|[оө])|[иіы](?:с(?:[оө]т|т[аә]м))?|[нң][аә]дц[аә]т(?:[иіы]|ь(?:ю)?)|ь(?:с[оө]т|ю(?:ст[аә]м[иіы])'
        '?)?))|сят(?:[её]р(?:[иіы](?:м|[хһ])|[оө])|[иіы]|[кқ](?:[аә](?:м(?:[иіы])?)?|[оө](?:в|м)|[уұү])|[оө]['
        'кқ]|ь(?:ю)?))|юж[иіы][нң](?:[аә]|[её]|[иіы]|[оө]й|[уұү])?)|[её](?:[кқ](?:[её][уұү](?:[гғ][её]|д(?:[е'
        'ё](?:й|[нң])|[иіы](?:[нң])?)|[кқ][её]|[нң](?:[её](?:[нң])?|[иіы](?:[нң])?)|т(?:[её](?:й|[нң])|[иіы]('
        '?:[нң])?)|ш[аә](?:[кқ]т[иіы]|м[аә]л[иіы]))?|[иіы](?:[гғ][её]|д(?:[её](?:й|[нң])|[иіы])|[кқ][её]|[нң]'
        '(?:[её](?:[нң])?|[иіы](?:[нң])?)|т(?:[её](?:й|[нң])|[иіы](?:[нң])?)|ш[аә](?:[кқ]т[иіы]|м[аә]л[иіы]))'
        '?)|л[уұү](?:[гғ][её]|д(?:[её](?:й|[нң])|[иіы](?:[нң])?)|[кқ][её]|[нң](?:[её](?:[нң])?|[иіы](?:[нң])?'
        ')|т(?:[её](?:й|[нң])|[иіы](?:[нң])?)|ш[аә](?:[кқ]т[иіы]|м[аә]л[иіы]))?)|ж(?:[аә]р(?:[иіы]м|т[иіы](?:'
        '[гғ][аә]|д(?:[аә](?:й|[нң])|[иіы](?:[нң])?)|[кқ][аә]|[нң](?:[аә](?:[нң])?|[иіы](?:[нң])?)|т(?:[аә](?'
        ':й|[нң])|[иіы](?:[нң])?)|ш[аә](?:[кқ]т[иіы]|м[аә]л[иіы]))?)|[её]т(?:[её][уұү](?:[гғ][её]|д(?:[её](?:'
        'й|[нң])|[иіы](?:[нң])?)|[кқ][её]|[нң](?:[её](?:[нң])?|[иіы](?:[нң])?)|т(?:[её](?:й|[нң])|[иіы](?:[нң'
        '])?)|ш[аә](?:[кқ]т[иіы]|м[аә]л[иіы]))?|[иіы](?:[гғ][её]|д(?:[её](?:й|[нң])|[иіы](?:[нң])?)|[кқ][её]|'
        '[нң](?:[её](?:[нң])?|[иіы](?:[нң])?)|т(?:[её](?:й|[нң])|[иіы](?:[нң])?)|ш[аә](?:[кқ]т[иіы]|м[аә]л[иі'
        'ы]))?|п[иіы]с(?:[гғ][её]|д(?:[её](?:й|[нң])|[иіы](?:[нң])?)|[кқ][её]|[нң](?:[её](?:[нң])?|[иіы](?:[н'
        'ң])?)|т(?:[её](?:й|[нң])|[иіы](?:[нң])?)|ш[аә](?:[кқ]т[иіы]|м[аә]л[иіы]))?)|[иіы][иіы]рм[аә](?:[гғ]['
        'аә]|д(?:[аә](?:й|[нң])|[иіы](?:[нң])?)|[кқ][аә]|[нң](?:[аә](?:[нң])?|[иіы](?:[нң])?)|т(?:[аә](?:й|[н'
        'ң])|[иіы](?:[нң])?)|ш[аә](?:[кқ]т[иіы]|м[аә]л[иіы]))?|[уұү]з(?:[гғ][её]|д(?:[её](?:й|[нң])|[иіы](?:['
        'нң])?)|[кқ][её]|[нң](?:[её](?:[нң])?|[иіы](?:[нң])?)|т(?:[её](?:й|[нң])|[иіы](?:[нң])?)|ш[аә](?:[кқ]'
        'т[иіы]|м[аә]л[иіы]))?)|[кқ][иіы]р[иіы][кқ](?:[гғ][аә]|д(?:[аә](?:й|[нң])|[иіы](?:[нң])?)|[кқ][аә]|[н'
        'ң](?:[аә](?:[нң])?|[иіы](?:[нң])?)|т(?:[аә](?:й|[нң])|[иіы](?:[нң])?)|ш[аә](?:[кқ]т[иіы]|м[аә]л[иіы]'
        '))?|k[iıíî]r[iıíî]k(?:ga|d(?:a(?:y|n)|[iıíî](?:n)?)|ka|n(?:a(?:n)?|[iıíî](?:n)?)|t(?:a(?:y|n)|[iıíî]'
        '(?:n)?)|(?:sh|[şšs])a(?:kt[iıíî]|mal[iıíî]))?|м(?:[иіы](?:лл[иіы](?:[аә]рд(?:[аә](?:м(?:[иіы])?)?|[г'
        'ғ][аә]|д(?:[аә](?:й|[нң])|[иіы](?:[нң])?)|[кқ][аә]|[нң](?:[аә](?:[нң])?|[иіы](?:[нң])?)|[оө]в|т(?:[а'
        'ә](?:й|[нң])|[иіы](?:[нң])?)|[уұү]|ш[аә](?:[кқ]т[иіы]|м[аә]л[иіы]))?|[оө][нң](?:[аә](?:м(?:[иіы])?)?'
        '|[гғ][аә]|д(?:[аә](?:й|[нң])|[иіы](?:[нң])?)|[кқ][аә]|[нң](?:[аә](?:[нң])?|[иіы](?:[нң])?)|[оө]в|т(?'
        ':[аә](?:й|[нң])|[иіы](?:[нң])?)|[уұү]|ш[аә](?:[кқ]т[иіы]|м[аә]л[иіы]))?)|[нң](?:[гғ][аә]|д(?:[аә](?:'
        'й|[нң])|[иіы](?:[нң])?)|[кқ][аә]|[нң](?:[аә](?:[нң])?|[иіы](?:[нң])?)|т(?:[аә](?:й|[нң])|[иіы](?:[нң'
        '])?)|ш[аә](?:[кқ]т[иіы]|м[аә]л[иіы]))?)|л(?:[нң](?:[гғ][аә]|д(?:[аә](?:й|[нң])|[иіы](?:[нң])?)|[кқ]['
        'аә]|[нң](?:[аә](?:[нң])?|[иіы](?:[нң])?)|т(?:[аә](?:й|[нң])|[иіы](?:[нң])?)|ш[аә](?:[кқ]т[иіы]|м[аә]'
        'л[иіы]))?|рд(?:[гғ][аә]|д(?:[аә](?:й|[нң])|[иіы](?:[нң])?)|[кқ][аә]|[нң](?:[аә](?:[нң])?|[иіы](?:[нң'
        '])?)|т(?:[аә](?:й|[нң])|[иіы](?:[нң])?)|ш[аә](?:[кқ]т[иіы]|м[аә]л[иіы]))?))|[нң](?:[оө]л(?:[гғ][её]|'
        'д(?:[её](?:й|[нң])|[иіы](?:[нң])?)|[кқ][её]|[нң](?:[её](?:[нң])?|[иіы](?:[нң])?)|т(?:[её](?:й|[нң])|'
        '[иіы](?:[нң])?)|ш[аә](?:[кқ]т[иіы]|м[аә]л[иіы])|ь|ю|я)?|[уұү]л(?:ь|ю|я))|[оө](?:д(?:[иіы][нң](?:[нң]'
        '[аә]дц[аә]т(?:[иіы]|ь(?:ю)?))?|[нң](?:[аә]|[иіы]м|[оө](?:[гғ][оө]|й|м[уұү])?|[уұү]))|[нң](?:[аә][нң]'
        '|[гғ][аә]|д(?:[аә][нң]|[иіы](?:[нң])?)|[кқ][аә]|[нң](?:[аә](?:[нң])?|[иіы](?:[нң])?)|т(?:[аә](?:й|[н'
        'ң])|[иіы](?:[нң])?)|ш[аә](?:[кқ]т[иіы]|м[аә]л[иіы]))?|т[иіы]з(?:[гғ][аә]|д(?:[аә](?:й|[нң])|[иіы](?:'
        '[нң])?)|[кқ][аә]|[нң](?:[аә](?:[нң])?|[иіы](?:[нң])?)|т(?:[аә](?:й|[нң])|[иіы](?:[нң])?)|ш[аә](?:[кқ'
        ']т[иіы]|м[аә]л[иіы]))?)|п(?:[оө]л(?:д(?:[её]сят[кқ][аә]|юж[иіы][нң][иіы])|м[иіы]лл[иіы](?:[аә]рд[аә]'
        '|[оө][нң][аә])|с[оө]т[нң][иіы]|т(?:[иіы]сяч[иіы]|[оө]р(?:[аә](?:ст[аә])?|[иіы]))|[уұү](?:д(?:[её]сят'
        '[кқ][аә]|юж[иіы][нң][иіы])|м[иіы]лл[иіы](?:[аә]рд[аә]|[оө][нң][аә])|с[оө]т[нң][иіы]|т(?:[иіы]сяч[иіы'
        ']|[оө]р[аә](?:ст[аә])?)))|ят(?:[её]р(?:[иіы](?:м(?:[иіы])?|[хһ])|[оө])|[иіы](?:д[её]сят[иіы]|с(?:[оө'
        ']т|т[аә]м))?|[нң][аә]дц[аә]т(?:[иіы]|ь(?:ю)?)|ь(?:д[её]сят|с[оө]т|ю(?:д[её]сятью|ст[аә]м[иіы])?)?))|'
        'p(?:[oöóō][''’ʼ]?l(?:d(?:esyatka|y[uüúū][''’ʼ]?zh[iıíî]n[iıíî])|m[iıíî]ll[iıíî](?:arda|[oöóō][''’ʼ]?'
        'na)|s[oöóō][''’ʼ]?tn[iıíî]|t(?:[iıíî]syach[iıíî]|[oöóō][''’ʼ]?r(?:a(?:sta)?|[iıíî]))|[uüúū][''’ʼ]?(?'
        ':d(?:esyatka|y[uüúū][''’ʼ]?zh[iıíî]n[iıíî])|m[iıíî]ll[iıíî](?:arda|[oöóō][''’ʼ]?na)|s[oöóō][''’ʼ]?tn'
        '[iıíî]|t(?:[iıíî]syach[iıíî]|[oöóō][''’ʼ]?ra(?:sta)?)))|yat(?:er(?:[iıíî](?:m(?:[iıíî])?|kh)|[oöóō]['
        '''’ʼ]?)|[iıíî](?:desyat[iıíî]|s(?:[oöóō][''’ʼ]?t|tam))?|nadtsat(?:[iıíî]|y[uüúū][''’ʼ]?)?|desyat|s[o'
        'öóō][''’ʼ]?t|y[uüúū][''’ʼ]?(?:desyaty[uüúū][''’ʼ]?|stam[iıíî])?)?)|с(?:[её](?:[гғ][иіы]з(?:[гғ][её]|'
        'д(?:[её](?:й|[нң])|[иіы](?:[нң])?)|[кқ][её]|[нң](?:[её](?:[нң])?|[иіы](?:[нң])?)|т(?:[её](?:й|[нң])|'
        '[иіы](?:[нң])?)|ш[аә](?:[кқ]т[иіы]|м[аә]л[иіы]))?|[кқ]с[её][нң](?:[гғ][её]|д(?:[её](?:й|[нң])|[иіы]('
        '?:[нң])?)|[кқ][её]|[нң](?:[её](?:[нң])?|[иіы](?:[нң])?)|т(?:[её](?:й|[нң])|[иіы](?:[нң])?)|ш[аә](?:['
        'кқ]т[иіы]|м[аә]л[иіы]))?|м(?:[её]р(?:[иіы](?:м(?:[иіы])?|[хһ])|[оө])|[иіы](?:д[её]сят[иіы]|с(?:[оө]т'
        '|т[аә]м))?|[нң][аә]дц[аә]т(?:[иіы]|ь(?:ю)?)|ь(?:д[её]сят|с[оө]т|ю(?:д[её]сятью|ст[аә]м[иіы])?)?))|[о'
        'ө](?:р[оө][кқ](?:[аә])?|т(?:[её][нң]|[нң](?:[её](?:й)?|[иіы]|ю|я(?:м(?:[иіы])?|[хһ])?)))|т(?:[аә]|[о'
        'ө]))|т(?:[иіы]с(?:яч(?:[аә](?:м(?:[иіы])?|[хһ])?|[её](?:й)?|[иіы]|[уұү])?)?|[оө](?:[гғ][иіы]з(?:[гғ]'
        '[аә]|д(?:[аә](?:й|[нң])|[иіы](?:[нң])?)|[кқ][аә]|[нң](?:[аә](?:[нң])?|[иіы](?:[нң])?)|т(?:[аә](?:й|['
        'нң])|[иіы](?:[нң])?)|ш[аә](?:[кқ]т[иіы]|м[аә]л[иіы]))?|[кқ]с[аә][нң](?:[гғ][аә]|д(?:[аә](?:й|[нң])|['
        'иіы](?:[нң])?)|[кқ][аә]|[нң](?:[аә](?:[нң])?|[иіы](?:[нң])?)|т(?:[аә](?:й|[нң])|[иіы](?:[нң])?)|ш[аә'
        '](?:[кқ]т[иіы]|м[аә]л[иіы]))?|рт(?:[гғ][её]|д(?:[её](?:й|[нң])|[иіы](?:[нң])?)|[её][уұү](?:[гғ][её]|'
        'д(?:[её](?:й|[нң])|[иіы](?:[нң])?)|[кқ][её]|[нң](?:[её](?:[нң])?|[иіы](?:[нң])?)|т(?:[её](?:й|[нң])|'
        '[иіы](?:[нң])?)|ш[аә](?:[кқ]т[иіы]|м[аә]л[иіы]))?|[кқ][её]|[нң](?:[её](?:[нң])?|[иіы](?:[нң])?)|т(?:'
        '[её](?:й|[нң])|[иіы](?:[нң])?)|ш[аә](?:[кқ]т[иіы]|м[аә]л[иіы]))?)|р(?:[её](?:м(?:ст[аә]м|я(?:ст[аә]м'
        '[иіы])?)?|[хһ](?:с[оө]т)?)|[иіы](?:дц[аә]т(?:[иіы]|ь(?:ю)?)|лл[иіы][оө][нң](?:[аә](?:м(?:[иіы])?)?|['
        'гғ][аә]|д(?:[аә](?:й|[нң])|[иіы](?:[нң])?)|[кқ][аә]|[нң](?:[аә](?:[нң])?|[иіы](?:[нң])?)|[оө]в|т(?:['
        'аә](?:й|[нң])|[иіы](?:[нң])?)|[уұү]|ш[аә](?:[кқ]т[иіы]|м[аә]л[иіы]))?|[нң][аә]дц[аә]т(?:[иіы]|ь(?:ю)'
        '?)|ст[аә])?|л[нң](?:[гғ][аә]|д(?:[аә](?:й|[нң])|[иіы](?:[нң])?)|[кқ][аә]|[нң](?:[аә](?:[нң])?|[иіы]('
        '?:[нң])?)|т(?:[аә](?:й|[нң])|[иіы](?:[нң])?)|ш[аә](?:[кқ]т[иіы]|м[аә]л[иіы]))?|[оө](?:[её]|[иіы](?:м'
        '(?:[иіы])?|[хһ]))))|[уұү]ш(?:[гғ][её]|д(?:[её](?:й|[нң])|[иіы](?:[нң])?)|[её][уұү](?:[гғ][её]|д(?:[е'
        'ё](?:й|[нң])|[иіы](?:[нң])?)|[кқ][её]|[нң](?:[её](?:[нң])?|[иіы](?:[нң])?)|т(?:[её](?:й|[нң])|[иіы]('
        '?:[нң])?)|ш[аә](?:[кқ]т[иіы]|м[аә]л[иіы]))?|[кқ][её]|[нң](?:[её](?:[нң])?|[иіы](?:[нң])?)|т(?:[её](?'
        ':й|[нң])|[иіы](?:[нң])?)|ш[аә](?:[кқ]т[иіы]|м[аә]л[иіы]))?|(?!us\y)[uüúū][''’ʼ]?(?:sh|[şšs])|[uüúū]['
        '''’ʼ]?(?:sh|[şšs])(?:ge|d(?:e(?:y|n)|[iıíî](?:n)?)|e[uüúū][''’ʼ]?(?:ge|d(?:e(?:y|n)|[iıíî](?:n)?)|ke'
        '|n(?:e(?:n)?|[iıíî](?:n)?)|t(?:e(?:y|n)|[iıíî](?:n)?)|(?:sh|[şšs])a(?:kt[iıíî]|mal[iıíî]))?|ke|n(?:e'
        '(?:n)?|[iıíî](?:n)?)|t(?:e(?:y|n)|[iıíî](?:n)?)|(?:sh|[şšs])a(?:kt[iıíî]|mal[iıíî]))|ч[её]т(?:в[её]р'
        '(?:[иіы](?:м(?:[иіы])?|[хһ])|[оө])|[иіы]р(?:[её](?:м(?:ст[аә]м)?|ст[аә]|[хһ](?:с[оө]т)?)?|[нң][аә]дц'
        '[аә]т(?:[иіы]|ь(?:ю)?)|ьмя(?:ст[аә]м[иіы])?))|chet(?:ver(?:[iıíî](?:m(?:[iıíî])?|kh)|[oöóō][''’ʼ]?)|'
        '[iıíî]r(?:e(?:m(?:stam)?|sta|kh(?:s[oöóō][''’ʼ]?t)?)?|nadtsat(?:[iıíî]|y[uüúū][''’ʼ]?)?|mya(?:stam[i'
        'ıíî])?))|ш[её]ст(?:[её]р(?:[иіы](?:м(?:[иіы])?|[хһ])|[оө])|[иіы](?:д[её]сят[иіы]|с(?:[оө]т|т[аә]м))?'
        '|[нң][аә]дц[аә]т(?:[иіы]|ь(?:ю)?)|ь(?:д[её]сят|с[оө]т|ю(?:д[её]сятью|ст[аә]м[иіы])?)?)|(?:sh|[şšs])e'
        'st(?:er(?:[iıíî](?:m(?:[iıíî])?|kh)|[oöóō][''’ʼ]?)|[iıíî](?:desyat[iıíî]|s(?:[oöóō][''’ʼ]?t|tam))?|n'
        'adtsat(?:[iıíî]|y[uüúū][''’ʼ]?)?|desyat|s[oöóō][''’ʼ]?t|y[uüúū][''’ʼ]?(?:desyaty[uüúū][''’ʼ]?|stam[i'
        'ıíî])?)?)\y']);
END
$$;
"""
ENDS_BESIDE = """
-- Between which ends a number is told that may be what some of `parts` add up to, and 1 to 4 for each of `few` small ones
-- beside them: of 27 and one small number it is 28 to 31, whichever of these it was. NULL where nothing adds up to it.
-- `alone`: one small number may be all of it. What would be told in another case and overlaps is told together, so that
-- nobody can tell which case it was, as long as that is at most four numbers more. Numbers over a million may all be sums.
CREATE OR REPLACE FUNCTION ends_beside(
    number numeric, parts numeric[], few int, alone boolean, OUT low numeric, OUT high numeric
) LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    most CONSTANT int := 4 * few;
    part numeric;
    sums varbit;  -- a bit for each number that some parts add up to
    wider record;
BEGIN
    IF number > 1000000 THEN
        low := number - most + 1;
        high := number + most - 1;
        RETURN;
    END IF;
    low := number;
    high := number;
    sums := set_bit(repeat('0', number::int + 3 * most)::varbit, 0, 1);
    FOREACH part IN ARRAY parts LOOP
        sums := sums | (sums >> part::int);
    END LOOP;
    LOOP
        SELECT min(base) + 1 AS low, max(base) + most AS high INTO wider
        FROM generate_series(greatest(low::int - most, 0), least(high::int, length(sums)) - 1) AS base
        WHERE get_bit(sums, base) = 1 AND (base > 0 OR few > 1 OR alone);
        EXIT WHEN wider IS NULL OR (wider.low, wider.high) = (low, high) OR low < high AND wider.high - wider.low > most + 3;
        low := wider.low;
        high := wider.high;
    END LOOP;
    IF wider IS NULL THEN
        low := NULL;
        high := NULL;
    END IF;
END
$$;
"""

ENDS_TOLD = """
-- Which numbers would tell a small one beside them, and between which ends they are told instead. Of each: `lows` and
-- `highs` (NULL: nothing is said; 1 and 4 of a small one), whether it is `small`, whether 1 to 4 of it would be `kept`, the
-- places of all that may be `parts` of it («2,3»), and whether one small part may be `alone` all of it.
--
-- A number that may be the sum of some of them is told by what these add up to as they are told (ends_beside.sql). A small
-- one with several small parts is told as «1–8», as is the number of which they would be parts.
--
-- The same people may be counted in several ways, by sex and by age: `families` are the ways («4,5»), each of the people of
-- `peoples`, with the places of what counts all of these people in `wholes`. Ways that may add up to the same would tell a
-- small number of one of them by the others: so each of them is to reach as far as all do, by the ends of its
-- largest number.
CREATE OR REPLACE FUNCTION ends_told(
    lows numeric[], highs numeric[], small boolean[], kept boolean[], parts text[], alone boolean[],
    peoples int[], wholes text[], families text[]
) RETURNS TABLE (place int, told_low numeric, told_high numeric) LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    given_lows CONSTANT numeric[] := lows;
    given_highs CONSTANT numeric[] := highs;
    -- So far all small numbers together may be from what they were.
    far CONSTANT int := 3 * cardinality(array_positions(small, true));
    few int;
    below record;
    above record;
    way record;
    reach record;
    further record;
    short record;
BEGIN
    FOR n IN 1 .. cardinality(lows) LOOP
        SELECT count(*) FILTER (WHERE small[part]) INTO few FROM unnest(string_to_array(parts[n], ',')::int[]) AS part;
        CONTINUE WHEN few = 0;
        IF small[n] THEN
            highs[n] := 4 * few;
            CONTINUE;
        END IF;
        SELECT ends.* INTO below FROM ends_beside(given_highs[n], ARRAY(
            SELECT given_lows[part] FROM unnest(string_to_array(parts[n], ',')::int[]) AS part WHERE NOT small[part]
        ), few, alone[n]) AS ends;
        SELECT ends.* INTO above FROM ends_beside(given_lows[n], ARRAY(
            SELECT given_highs[part] FROM unnest(string_to_array(parts[n], ',')::int[]) AS part
            WHERE NOT small[part] AND given_highs[part] IS NOT NULL
        ), few, alone[n]) AS ends;
        IF given_lows[n] = given_highs[n] THEN
            lows[n] := least(lows[n], below.low, above.low);
            highs[n] := greatest(highs[n], below.high, above.high);
            lows[n] := CASE WHEN kept[n] AND lows[n] < 5 AND lows[n] < highs[n] THEN 1 ELSE lows[n] END;
        ELSE
            lows[n] := least(lows[n], above.low);
            highs[n] := CASE WHEN highs[n] IS NOT NULL THEN greatest(highs[n], below.high) END;
        END IF;
    END LOOP;

    FOR way IN SELECT whose, listed.n FROM unnest(peoples) WITH ORDINALITY AS listed (whose, n) ORDER BY whose, listed.n LOOP
        -- As far as this way reaches, and the others that may add up to the same.
        SELECT sum(lows[part]) AS low, sum(highs[part]) AS high, bool_or(lows[part] < highs[part]) AS is_open INTO reach
        FROM unnest(string_to_array(families[way.n], ',')::int[]) AS part
        HAVING bool_and(highs[part] IS NOT NULL);
        CONTINUE WHEN reach.is_open IS NOT TRUE;
        LOOP
            SELECT least(reach.low, min(others.low)) AS low, greatest(reach.high, max(others.high)) AS high, true AS is_open
            INTO further
            FROM (
                SELECT sum(lows[part]) AS low, sum(highs[part]) AS high
                FROM unnest(peoples, families) AS listed (whose, members)
                CROSS JOIN LATERAL unnest(string_to_array(members, ',')::int[]) AS part
                WHERE whose = way.whose
                GROUP BY members
                HAVING bool_and(highs[part] IS NOT NULL)
            ) AS others
            WHERE others.low <= reach.high AND others.high >= reach.low;
            EXIT WHEN further = reach;
            reach := further;
        END LOOP;
        CONTINUE WHEN NOT coalesce((
            SELECT bool_or(lows[whole] <= reach.high AND coalesce(highs[whole] >= reach.low, true))
            FROM unnest(string_to_array(wholes[way.whose], ',')::int[]) AS whole
        ), true);
        FOR short IN
            SELECT
                sum(lows[part]) - reach.low AS at_low,
                reach.high - sum(highs[part]) AS at_high,
                (array_agg(part ORDER BY given_lows[part] DESC, part) FILTER (WHERE NOT small[part]))[1] AS largest
            FROM unnest(peoples, families) AS listed (whose, members)
            CROSS JOIN LATERAL unnest(string_to_array(members, ',')::int[]) AS part
            WHERE whose = way.whose
            GROUP BY members
            HAVING bool_and(highs[part] IS NOT NULL) AND sum(lows[part]) <= reach.high AND sum(highs[part]) >= reach.low
        LOOP
            CONTINUE WHEN short.largest IS NULL;
            lows[short.largest] := least(lows[short.largest], greatest(
                lows[short.largest] - greatest(short.at_low, 0), given_lows[short.largest] - far, 1
            ));
            highs[short.largest] := greatest(highs[short.largest], least(
                highs[short.largest] + greatest(short.at_high, 0), given_highs[short.largest] + far
            ));
        END LOOP;
    END LOOP;
    RETURN QUERY
        SELECT n, lows[n], highs[n] FROM generate_subscripts(lows, 1) AS n
        WHERE (lows[n], highs[n]) IS DISTINCT FROM (given_lows[n], given_highs[n]) OR small[n] AND NOT kept[n];
END
$$;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("registry", "0011_more_words_in_sql"),
    ]

    operations = [
        migrations.RunSQL(
            [NAMES_NUMBER, ENDS_BESIDE, ENDS_TOLD],
            "DROP FUNCTION ends_told; DROP FUNCTION ends_beside; DROP FUNCTION names_number",
        ),
    ]
