"""A git repository for tests, made of objects: no git, and no settings of whoever runs the tests."""

import stat
from datetime import datetime
from pathlib import Path

from dulwich.objects import Blob, Commit, Tree
from dulwich.repo import Repo

AUTHOR = b"Tester <tester@example.org>"


class Repository:
    """The repository in the folder `root`; both are made if they are not there."""

    def __init__(self, root: Path) -> None:
        self.root = root
        root.mkdir(parents=True, exist_ok=True)
        there = (root / ".git").exists()
        self.repo = Repo(root) if there else Repo.init(root, default_branch=b"main")
        self._time = 1_700_000_000

    def close(self) -> None:
        self.repo.close()

    def blob(self, content: bytes) -> bytes:
        blob = Blob.from_string(content)
        self.repo.object_store.add_object(blob)
        return blob.id

    def tree(self, path: str, entry: bytes, mode: int) -> bytes:
        """The id of a tree that holds `entry` at `path`."""
        for name in reversed(path.split("/")):
            tree = Tree()
            tree.add(name.encode(), mode, entry)
            self.repo.object_store.add_object(tree)
            entry, mode = tree.id, stat.S_IFDIR
        return entry

    def tree_of(self, folder: Path) -> bytes:
        """The id of a tree that holds what is in a folder on the disk."""
        tree = Tree()
        for path in folder.iterdir():
            if path.is_dir() and path.name != ".git":
                tree.add(path.name.encode(), stat.S_IFDIR, self.tree_of(path))
            elif path.is_file():
                tree.add(path.name.encode(), stat.S_IFREG | 0o644, self.blob(path.read_bytes()))
        self.repo.object_store.add_object(tree)
        return tree.id

    def commit(
        self,
        tree: bytes,
        *parents: bytes,
        branch: str = "refs/heads/main",
        at: datetime | None = None,
    ) -> bytes:
        """The id of a new commit, which becomes the newest of the branch."""
        commit = Commit()
        commit.tree = tree
        commit.parents = list(parents)
        commit.author = commit.committer = AUTHOR
        self._time = self._time + 60 if at is None else int(at.timestamp())
        commit.author_time = commit.commit_time = self._time
        commit.author_timezone = commit.commit_timezone = 0
        commit.message = b"A version\n"
        self.repo.object_store.add_object(commit)
        self.repo.refs[branch.encode()] = commit.id
        return commit.id
