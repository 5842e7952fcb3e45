"""Numbers for those who print them: frozen, cited, shown inside of other pages, and who has printed them."""
