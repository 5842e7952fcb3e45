NOT_STATED = {"kk": "көрсетілмеген", "ru": "не указано", "en": "not stated"}
