"""A number that would tell a small one beside it is told by its ends, and no text beside it names a number."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from ngo_portal.lib.database.migrations import InOneState

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
ENDS_TOLD = """
-- Which numbers would tell a small one beside them, and between which ends they are told instead. `wholes` are places in
-- `lows` and `highs` (NULL: nothing is said), `parts` the places of what each of them may be the sum of: «2,3». `open` are
-- those of which the public knows the two ends alone, small numbers to begin with; `kept`: 1 to 4 of it would be one.
--
-- A whole that may be the sum of what is told of its parts is told as what they add up to: of 27 and fewer than 5 it is
-- 28 to 31, whichever of these it was, so that nobody learns more of the small one. What is told so is open itself, for
-- the wholes above it: a whole never stands below its parts, or this would not end.
CREATE OR REPLACE FUNCTION ends_told(
    lows numeric[], highs numeric[], open boolean[], kept boolean[], wholes int[], parts text[]
) RETURNS TABLE (place int, told_low numeric, told_high numeric) LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    is_wider boolean;
BEGIN
    LOOP
        WITH told AS (
            SELECT
                whole,
                -- The sum of the parts where those that are not open are as few as they can be, and as many.
                sum(lows[part]) AS few_low,
                sum(CASE WHEN open[part] THEN coalesce(highs[part], lows[part]) ELSE lows[part] END) AS few_high,
                sum(CASE WHEN open[part] THEN lows[part] ELSE highs[part] END) AS many_low,
                sum(highs[part]) AS many_high,
                bool_or(highs[part] IS NULL) AS has_no_end
            FROM unnest(wholes, parts) WITH ORDINALITY AS sums (whole, listed, n)
            CROSS JOIN LATERAL unnest(string_to_array(listed, ',')::int[]) AS part
            GROUP BY n, whole
            HAVING bool_or(open[part])
        ),
        wider AS (
            SELECT whole, low, high
            FROM told
            CROSS JOIN LATERAL (
                SELECT
                    highs[whole] BETWEEN few_low AND few_high AS at_most,
                    NOT has_no_end AND lows[whole] BETWEEN many_low AND many_high AS at_least,
                    NOT open[whole] AND lows[whole] = highs[whole] AS is_exact
            ) AS meets
            CROSS JOIN LATERAL (
                SELECT
                    least(
                        CASE WHEN at_least THEN many_low END,
                        CASE WHEN at_most AND is_exact THEN few_low END,
                        CASE WHEN at_most AND is_exact AND kept[whole] AND few_low < 5 THEN 1 END
                    ) AS low,
                    greatest(
                        CASE WHEN at_most THEN few_high END, CASE WHEN at_least AND is_exact THEN many_high END
                    ) AS high
            ) AS ends
            WHERE at_most OR at_least
        ),
        widest AS (
            SELECT whole, min(wider.low) AS low, max(wider.high) AS high FROM wider GROUP BY whole
        ),
        later AS (
            SELECT
                n,
                least(lows[n], widest.low) AS low,
                CASE WHEN highs[n] IS NOT NULL THEN greatest(highs[n], widest.high) END AS high
            FROM generate_subscripts(lows, 1) AS n
            LEFT JOIN widest ON whole = n
        )
        SELECT
            bool_or((later.low, later.high) IS DISTINCT FROM (lows[n], highs[n])),
            array_agg(later.low ORDER BY n),
            array_agg(later.high ORDER BY n),
            array_agg(open[n] OR (later.low, later.high) IS DISTINCT FROM (lows[n], highs[n]) ORDER BY n)
        INTO is_wider, lows, highs, open
        FROM later;
        EXIT WHEN is_wider IS NOT TRUE;
    END LOOP;
    RETURN QUERY SELECT n, lows[n], highs[n] FROM generate_subscripts(lows, 1) AS n WHERE open[n];
END
$$;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("registry", "0011_more_words_in_sql"),
    ]

    operations = [
        migrations.RunSQL([NAMES_NUMBER, ENDS_TOLD], "DROP FUNCTION ends_told; DROP FUNCTION names_number"),
        InOneState(
            [
                pgtrigger.migrations.RemoveTrigger(
                    model_name="reportedfigure",
                    name="update_update",
                ),
                migrations.AddField(
                    model_name="reportedfigure",
                    name="told_high",
                    field=models.DecimalField(decimal_places=3, editable=False, max_digits=18, null=True),
                ),
                migrations.AddField(
                    model_name="reportedfigure",
                    name="told_low",
                    field=models.DecimalField(decimal_places=3, editable=False, max_digits=18, null=True),
                ),
                migrations.AddField(
                    model_name="statement",
                    name="told_high",
                    field=models.DecimalField(decimal_places=3, editable=False, max_digits=18, null=True),
                ),
                migrations.AddField(
                    model_name="statement",
                    name="told_low",
                    field=models.DecimalField(decimal_places=3, editable=False, max_digits=18, null=True),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="reportedfigure",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."basis" IS DISTINCT FROM (NEW."basis") OR OLD."corrected_at" IS DISTINCT FROM (NEW."corrected_at") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."indicator_id" IS DISTINCT FROM (NEW."indicator_id") OR OLD."is_chosen" IS DISTINCT FROM (NEW."is_chosen") OR OLD."is_synthetic" IS DISTINCT FROM (NEW."is_synthetic") OR OLD."organisation_id" IS DISTINCT FROM (NEW."organisation_id") OR OLD."out_of" IS DISTINCT FROM (NEW."out_of") OR OLD."period" IS DISTINCT FROM (NEW."period") OR OLD."period_basis" IS DISTINCT FROM (NEW."period_basis") OR OLD."period_words" IS DISTINCT FROM (NEW."period_words") OR OLD."published_at" IS DISTINCT FROM (NEW."published_at") OR OLD."published_by_id" IS DISTINCT FROM (NEW."published_by_id") OR OLD."quantity_high" IS DISTINCT FROM (NEW."quantity_high") OR OLD."quantity_low" IS DISTINCT FROM (NEW."quantity_low") OR OLD."quantity_qualifier" IS DISTINCT FROM (NEW."quantity_qualifier") OR OLD."quantity_words" IS DISTINCT FROM (NEW."quantity_words") OR OLD."responsible_id" IS DISTINCT FROM (NEW."responsible_id") OR OLD."said_by_id" IS DISTINCT FROM (NEW."said_by_id") OR OLD."source_id" IS DISTINCT FROM (NEW."source_id") OR OLD."spheres_en" IS DISTINCT FROM (NEW."spheres_en") OR OLD."spheres_kk" IS DISTINCT FROM (NEW."spheres_kk") OR OLD."spheres_ru" IS DISTINCT FROM (NEW."spheres_ru") OR OLD."stage" IS DISTINCT FROM (NEW."stage") OR OLD."submitted_at" IS DISTINCT FROM (NEW."submitted_at") OR OLD."submitted_by_id" IS DISTINCT FROM (NEW."submitted_by_id") OR OLD."territory_id" IS DISTINCT FROM (NEW."territory_id") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."verbatim" IS DISTINCT FROM (NEW."verbatim") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "registry_reportedfigurehistory" ("basis", "corrected_at", "created_at", "id", "indicator_id", "is_chosen", "is_synthetic", "organisation_id", "out_of", "period", "period_basis", "period_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "quantity_high", "quantity_low", "quantity_qualifier", "quantity_words", "responsible_id", "said_by_id", "source_id", "spheres_en", "spheres_kk", "spheres_ru", "stage", "submitted_at", "submitted_by_id", "territory_id", "updated_at", "verbatim", "version") VALUES (NEW."basis", NEW."corrected_at", NEW."created_at", NEW."id", NEW."indicator_id", NEW."is_chosen", NEW."is_synthetic", NEW."organisation_id", NEW."out_of", NEW."period", NEW."period_basis", NEW."period_words", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."published_at", NEW."published_by_id", NEW."quantity_high", NEW."quantity_low", NEW."quantity_qualifier", NEW."quantity_words", NEW."responsible_id", NEW."said_by_id", NEW."source_id", NEW."spheres_en", NEW."spheres_kk", NEW."spheres_ru", NEW."stage", NEW."submitted_at", NEW."submitted_by_id", NEW."territory_id", NEW."updated_at", NEW."verbatim", NEW."version"); RETURN NULL;',
                            hash="1204e5f51084e9f8fa2ef374ac392ce83075b2e9",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_30af3",
                            table="registry_reportedfigure",
                            when="AFTER",
                        ),
                    ),
                ),
            ]
        ),
    ]
