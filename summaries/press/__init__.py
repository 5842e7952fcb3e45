"""A summary as newspaper paragraphs, made by rule in Kazakh, Russian and English, and as a document."""
