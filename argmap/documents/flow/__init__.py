"""The flow sheet of a debate as a document: a module a format."""
