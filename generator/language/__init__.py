"""Plain language: the rules for the words that readers see, and how hard a text is to read."""
