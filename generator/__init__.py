"""deal: landlords' promises and the figures that prove them, as pages and print.

The story starts in `pipeline`; `generator/README.md` is the map.
"""
