# bash completion for boardreel-cli
_boardreel_cli() {
    local word=${COMP_WORDS[COMP_CWORD]} verb=${COMP_WORDS[1]-} verbs words
    verbs="new import storyboard show check estimate generate spend caps prices jobs worker compile export seams accounts providers doctor"
    if [ "$COMP_CWORD" = 1 ]; then
        mapfile -t COMPREPLY < <(compgen -W "$verbs --help --version" -- "$word")
        return
    fi
    case ${COMP_WORDS[COMP_CWORD - 1]} in
        --preset) words="web vertical square draft master" ;;
        --format) words="csv fountain json srt vtt boardreel" ;;
        --shots) words="missing all" ;;
        --by) words="model scene shot day project" ;;
        --per) words="second clip" ;;
        --as) words="storyboard take: panel: sound" ;;
        accounts) words="list add remove test" ;;
        --provider) words="openai-compatible" ;;
        storyboard) words="" ;;
    esac
    if [ -z "${words+set}" ] && [[ $word == -* ]]; then
        words=$(boardreel-cli "$verb" --help 2>/dev/null | grep -oE '(^|[ ,])--[a-z-]+' | tr -d ' ,' | sort -u)
    fi
    if [ -n "${words-}" ]; then
        mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
    else
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
    fi
}
complete -o filenames -F _boardreel_cli boardreel-cli
