"""Text in, trees and tables out, with the place of every value: the only stage that reads files.

`files` finds and decodes them, `yaml_text` and `csv_text` turn text into plain values beside
which the positions are kept. Nothing here knows what a promise is.
"""
