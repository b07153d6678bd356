"""Files in the schema's shape to the product's nouns: leaves out what waits for the landlord."""

from generator.compile.accessibility import compile_accessibility
from generator.compile.easy_read import compile_easy_reads, compile_pictures
from generator.compile.landlords import compile_landlord
from generator.compile.measures import key_of
from generator.compile.standards import compile_standard
from generator.compile.translations import compile_translations
from generator.compile.undecided import decided

__all__ = [
    "compile_accessibility",
    "compile_easy_reads",
    "compile_landlord",
    "compile_pictures",
    "compile_standard",
    "compile_translations",
    "decided",
    "key_of",
]
