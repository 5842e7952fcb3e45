"""Russian dates where Django's own have «22 Ноябрь», and times where they have 9:05."""

TIME_FORMAT = "H:i"
DATETIME_FORMAT = "j E Y г., H:i"
MONTH_DAY_FORMAT = "j E"  # 22 ноября
