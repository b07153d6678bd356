"""The words that make a promise firmer or weaker, each with its plainest form and all its forms."""

HEDGES = {
    "aim to": r"aims? to|tr(?:y|ies) to|seeks? to|hopes? to|plans? to|intends? to|expects? to"
    r"|works? towards|do(?:es)? (?:our|its) best(?: to)?|make every effort|endeavours? to|looks? to"
    r"|wants? to|would like to|(?:our|the) (?:goal|aim|plan|intention) is to|strives? to|attempts? to",
    "may": r"(?:we|they|landlord|team|staff) (?:\w+ )?(?:may|might|could)|we can\b(?! not)",
    "consider": r"consider(?:s|ing)?|think about|looks? at (?:\w+ing|whether|if)",
    "normally": r"normally|usually|generally|typically|in most cases|mostly|sometimes"
    r"|(?:(?<=we )|(?<=is )|(?<=are )|(?<=will ))often"
    r"|as a rule|tends? to",
    "where possible": r"(?:where|when|wherever|whenever|if|as far as) (?:it is )?"
    r"(?:possible|practical|practicable|reasonable|appropriate|suitable|feasible|necessary)"
    r"|(?:if|when|where|wherever|whenever) we can|as far as we can"
    r"|(?:if|when|where|whenever|as far as|while) (?:\w+ ){1,4}?(?:allows?|permits?|available)",
    "reasonable": r"reasonable (?:steps|efforts?)",
    "at our discretion": r"at our discretion|we decide (?:whether|if) (?:to|we)",
    "should": r"we should|should be",
}
"""They leave it to the landlord whether it does what it says."""

CONDITIONS = {
    "unless": r"unless",
    "except": r"except|excluding|apart from|other than",
    "only": r"only",
    "provided": r"provided (?:that )?|as long as|on condition|subject to|depending on",
}
"""They say when a promise does not hold."""

ASKED = {
    "if you ask": r"(?:if|when|where) (?:you )?(?:ask(?:ed)?|request(?:ed)?)(?: us)?(?: to| for it)?"
    r"|(?:up)?on request",
}
"""What is only done for those who ask."""

VAGUE = {
    word: word.replace(" ", r"\s+")
    for word in (
        "promptly",
        "quickly",
        "soon",
        "as soon as possible",
        "as soon as we can",
        "timely",
        "in good time",
        "in a reasonable time",
        "reasonable time",
        "swiftly",
        "speedily",
        "without delay",
        "shortly",
        "regularly",
        "from time to time",
        "every so often",
        "often",
        "periodically",
        "in due course",
        "high quality",
        "plenty of",
    )
}
"""They sound like a time and are none."""

FIRM = {
    "always": r"always|every time|without exception|in all cases",
    "guarantee": r"guarantees?|must",
}
"""They leave no way out."""

NARROW = {
    "some": r"some|many|most|certain|selected|a few|a number of|a sample of|priority|urgent ones"
    r"|a small number",
}
"""Only some of those it could be for."""
