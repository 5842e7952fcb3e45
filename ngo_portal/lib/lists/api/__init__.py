"""The doors of machines: the questions of the lists, answered as JSON, with what describes them (OpenAPI).

A door is public and read-only, says the same to everybody in the language that is asked for, and is asked at
most so often by one address.
"""
