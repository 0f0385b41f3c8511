#!/bin/bash
# Starts the headless worker as the environment says (example.env names every variable).
# usage: start.sh             checks the environment, then runs the worker until it is stopped
#        start.sh --check     checks the environment only
#        start.sh --health    asks the running worker; 0 when it is well
# Exit 2: a variable is missing or wrong; each is told with its own sentence.
set -u

wrong=0
complain() { echo "start.sh: $*" >&2; wrong=1; }

port=${BOARDREEL_HEALTH_PORT-8099}

ask_health() {
    exec 3<>"/dev/tcp/127.0.0.1/$port" || return 1
    printf 'GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n' >&3
    answer=$(timeout 5 cat <&3)
    echo "${answer##*$'\r\n'}"
    [[ $answer == "HTTP/1.1 200 "* ]]
}

check_project() {
    local project=${BOARDREEL_PROJECT-}
    if [ -z "$project" ]; then
        complain "BOARDREEL_PROJECT is not set. It names the folder of the project, such as /projects/film."
    elif [ ! -d "$project" ]; then
        complain "BOARDREEL_PROJECT=$project is no folder here. Mount the project's folder into the container."
    elif [ ! -f "$project/project.sqlite" ]; then
        complain "BOARDREEL_PROJECT=$project holds no project. Make one with: boardreel-cli new $project"
    elif [ ! -w "$project" ]; then
        complain "BOARDREEL_PROJECT=$project cannot be written by user $(id -u). Clips would have no place; give it to that user."
    fi
}

check_home() {
    local home=${BOARDREEL_HOME-/data}
    if [[ $home != /* ]]; then
        complain "BOARDREEL_HOME=$home is not an absolute path. The list of paid jobs needs a place that stays, such as /data."
    elif [ ! -d "$home" ]; then
        complain "BOARDREEL_HOME=$home is no folder here. Mount a volume there that stays when the container goes."
    elif [ ! -w "$home" ]; then
        complain "BOARDREEL_HOME=$home cannot be written by user $(id -u). Without it no job can be paid safely."
    fi
}

check_port() {
    if ! [[ $port =~ ^[0-9]{1,5}$ ]] || [ "$port" -lt 1 ] || [ "$port" -gt 65535 ]; then
        complain "BOARDREEL_HEALTH_PORT=$port is not a port. Ports are numbers from 1 to 65535."
    fi
}

check_until_idle() {
    case ${BOARDREEL_UNTIL_IDLE-no} in yes | no) ;; *)
        complain "BOARDREEL_UNTIL_IDLE=$BOARDREEL_UNTIL_IDLE is neither yes nor no. yes ends the worker when nothing moves any more." ;;
    esac
}

check_resume() {
    case ${BOARDREEL_RESUME-no} in yes | no) ;; *)
        complain "BOARDREEL_RESUME=$BOARDREEL_RESUME is neither yes nor no. yes leaves safe mode, so that paid work is sent again." ;;
    esac
}

check_verbose() {
    case ${BOARDREEL_VERBOSE-no} in yes | no) ;; *)
        complain "BOARDREEL_VERBOSE=$BOARDREEL_VERBOSE is neither yes nor no. yes prints every event." ;;
    esac
}

# A key goes into a header: printable ASCII without spaces, at most 512 bytes. Its value is never shown.
key_is_good() { local LC_ALL=C; [[ $1 =~ ^[!-~]{1,512}$ ]]; }

check_keys() {
    local name file key
    for name in $(compgen -A export BOARDREEL_KEY_ || true); do
        key_is_good "${!name}" ||
            complain "$name holds no key. A key is one line of letters, digits and signs without blanks; check how it was copied."
    done
    for name in $(compgen -A export BOARDREEL_KEYFILE_ || true); do
        file=${!name}
        if [ ! -r "$file" ] || [ ! -f "$file" ]; then
            complain "$name=$file is no file that can be read here. Mount the secret, readable by user $(id -u)."
            continue
        fi
        key=$(tr -d '\r\n' <"$file")
        if key_is_good "$key"; then
            export "BOARDREEL_KEY_${name#BOARDREEL_KEYFILE_}=$key"
        else
            complain "$name=$file is a file without a key in it. It must hold the key and nothing else."
        fi
        unset "$name"
    done
}

check_proxy() {
    local proxy=${https_proxy-}
    [ -z "$proxy" ] || [[ $proxy =~ ^http://[^/[:space:]]+:[0-9]+/?$ ]] ||
        complain "https_proxy is not an address of a proxy. It looks like http://HOST:PORT."
    [[ ${no_proxy-} != *[[:space:]]* ]] ||
        complain "no_proxy holds blanks. It is a list of hosts with commas between them and no blanks."
}

check_program() {
    command -v boardreel-cli >/dev/null ||
        complain "boardreel-cli is not installed here. Build the image again, or install the package."
}

case ${1-} in
    --health) ask_health 2>/dev/null; exit $? ;;
    "" | --check) ;;
    *) echo "usage: start.sh [--check | --health]" >&2; exit 2 ;;
esac

check_program
check_project
check_home
check_port
check_until_idle
check_resume
check_verbose
check_keys
check_proxy
[ "$wrong" = 0 ] || exit 2
[ "${1-}" = --check ] && { echo "The environment is complete."; exit 0; }

arguments=(worker "$BOARDREEL_PROJECT" --health "$port")
[ "${BOARDREEL_UNTIL_IDLE-no}" = yes ] && arguments+=(--until-idle)
[ "${BOARDREEL_RESUME-no}" = yes ] && arguments+=(--resume)
[ "${BOARDREEL_VERBOSE-no}" = yes ] && arguments+=(--verbose)
export BOARDREEL_HOME=${BOARDREEL_HOME-/data}
exec boardreel-cli "${arguments[@]}"
