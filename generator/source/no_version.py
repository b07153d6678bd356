"""What is raised where there is no earlier version: apart from what reads git, which is slow to load."""


class NoEarlierVersion(Exception):
    """Why there is nothing to compare with, in words for the person who asked for it."""
