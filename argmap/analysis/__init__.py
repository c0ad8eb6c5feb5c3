"""Pure questions to a map: they change nothing, and read nothing but the map."""
