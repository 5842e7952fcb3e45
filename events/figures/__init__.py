"""How many: tallies, facets, totals for pages, what sources report beside what is counted."""
