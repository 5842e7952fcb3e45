"""Kazakh dates and numbers; Django ships none.

The *_FORMAT strings are Django's date letters, the *_INPUT_FORMATS those of strptime. A month inside a date
is lower-case: `E`; `F` stands alone, as over a calendar. With the weekday: "Y ж. j E, l".
"""

DATE_FORMAT = "Y ж. j E"  # 2026 ж. 22 қараша
TIME_FORMAT = "H:i"
DATETIME_FORMAT = "Y ж. j E, H:i"
YEAR_MONTH_FORMAT = "Y ж. E"  # 2026 ж. қараша
MONTH_DAY_FORMAT = "j E"  # 22 қараша
SHORT_DATE_FORMAT = "d.m.Y"  # 22.11.2026
SHORT_DATETIME_FORMAT = "d.m.Y H:i"
FIRST_DAY_OF_WEEK = 1  # Monday

DATE_INPUT_FORMATS = [
    "%d.%m.%Y",  # 22.11.2026
    "%d.%m.%y",  # 22.11.26
    "%Y-%m-%d",  # 2026-11-22
]
DATETIME_INPUT_FORMATS = [
    "%d.%m.%Y %H:%M:%S",  # 22.11.2026 14:30:59
    "%d.%m.%Y %H:%M:%S.%f",  # 22.11.2026 14:30:59.000200
    "%d.%m.%Y %H:%M",  # 22.11.2026 14:30
    "%d.%m.%y %H:%M:%S",  # 22.11.26 14:30:59
    "%d.%m.%y %H:%M:%S.%f",  # 22.11.26 14:30:59.000200
    "%d.%m.%y %H:%M",  # 22.11.26 14:30
]

DECIMAL_SEPARATOR = ","
THOUSAND_SEPARATOR = "\xa0"  # no-break space
NUMBER_GROUPING = 3
