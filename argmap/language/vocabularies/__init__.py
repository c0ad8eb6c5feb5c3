"""The words of pictures: a module a language, whose `WORDS` it is."""
