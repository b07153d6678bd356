"""A spreadsheet as people have it, to rows of `data/`: opened, read by a recipe, compared.

`plan` tells the story. Nothing here touches the disk: bytes come in, files in memory go out.
"""
