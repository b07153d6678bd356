# Read by the scripts beside it: installs Debian packages, as root or through sudo.
apt_install() {
    command -v apt-get >/dev/null || {
        echo "Please install $* with your system's package manager, then try again." >&2
        return 1
    }
    sudo=""
    [ "$(id -u)" -eq 0 ] || sudo="sudo"
    $sudo apt-get update --quiet=2
    DEBIAN_FRONTEND=noninteractive $sudo apt-get install --quiet=2 --yes \
        --no-install-recommends "$@" >/dev/null
}
