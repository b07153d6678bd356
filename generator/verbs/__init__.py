"""The verbs that `cli` puts together, a family a module. `options` has what several share."""
