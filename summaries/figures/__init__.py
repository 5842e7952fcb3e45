"""What stands behind each number: the rows and sentences it is made of, from which it is reckoned again."""
