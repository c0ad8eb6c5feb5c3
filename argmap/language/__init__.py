"""What depends on the language of a map: words for relations and kinds, lists of words."""
