"""How each language writes dates, times and numbers (FORMAT_MODULE_PATH). The rest is Django's."""
