"""What the search page looks things up in: `found` lists what can be found, `index` the words.

`theme/site/assets/search.js` reads the file that `index` makes; `render/pages/search_page.py`
makes the page around it, and the A to Z for those whose browser runs no script.
"""
