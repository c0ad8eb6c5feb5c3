"""What carries maps of many formats: texts, JSON and the like, as trees that know their places.

Nothing here knows what a map is.
"""
