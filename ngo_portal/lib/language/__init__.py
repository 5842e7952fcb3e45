"""Leaves about language: quantities, dates, Kazakh, sentences, texts in three languages."""
