"""The case brief of a side as a document: a module a format."""
