"""Between a map and plain nested data: one place for every carrier (YAML, JSON, exchange blocks).

`fields` is the table of keys that reader and writer share, `order` the order in which they are
written; `tree` is nested data that knows its places; `decode` makes a map of a tree; `encode` makes
plain data of a map.
"""
