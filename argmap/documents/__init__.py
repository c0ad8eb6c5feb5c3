"""Answers about a map in words, for people to read."""
