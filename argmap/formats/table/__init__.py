"""A map as one table: a row a claim, a row an inference, columns named as the keys of a map.

`columns` says which rows there are and what stands in them, `cells` how one value is written in a
cell, `reading` and `writing` go between rows and map. `comma_separated` and `workbook` are the two
files that hold such a table.
"""
