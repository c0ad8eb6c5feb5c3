"""Maps shown while they are written: pages that follow each save, and files drawn anew.

The only package that knows a web server and a watcher of files; both come with the extra `live`.
"""
