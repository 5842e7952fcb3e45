"""English dates for readers in Kazakhstan: the day first, 24 hours, dates as officers type them."""

DATE_FORMAT = "j F Y"  # 22 November 2026
TIME_FORMAT = "H:i"
DATETIME_FORMAT = "j F Y, H:i"
YEAR_MONTH_FORMAT = "F Y"
MONTH_DAY_FORMAT = "j F"
SHORT_DATE_FORMAT = "j F Y"  # in words: 03.11.2026 would read as a day of March in America
SHORT_DATETIME_FORMAT = "j F Y, H:i"
FIRST_DAY_OF_WEEK = 1  # Monday

DATE_INPUT_FORMATS = [
    "%d.%m.%Y",  # 22.11.2026
    "%d.%m.%y",  # 22.11.26
    "%d/%m/%Y",  # 22/11/2026
    "%Y-%m-%d",  # 2026-11-22
]
DATETIME_INPUT_FORMATS = [
    "%d.%m.%Y %H:%M:%S",  # 22.11.2026 14:30:59
    "%d.%m.%Y %H:%M:%S.%f",  # 22.11.2026 14:30:59.000200
    "%d.%m.%Y %H:%M",  # 22.11.2026 14:30
    "%d/%m/%Y %H:%M:%S",  # 22/11/2026 14:30:59
    "%d/%m/%Y %H:%M",  # 22/11/2026 14:30
]

DECIMAL_SEPARATOR = "."
THOUSAND_SEPARATOR = ","
NUMBER_GROUPING = 3
