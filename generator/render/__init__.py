"""Catalogue to output files: pages, print and open data, all in memory and without a disk."""
