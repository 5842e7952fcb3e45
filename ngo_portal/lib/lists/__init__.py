"""Leaves about lists: filters, paging, columns, files, the page of a list."""
