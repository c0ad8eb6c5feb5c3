"""Text for those who write maps: a map to start from, and claims added to one that exists."""
