"""What runs made and the next ones need not make again, in a project's `build` folder.

`kept` holds what took long, above all PDFs; `remembered` what each step made of which input; `sealed`
is the folder that both are kept in, under a seal that only this person's programs can make; `later`
is what is kept and not read before somebody asks; `folders` knows what stands in `build` already.
"""
