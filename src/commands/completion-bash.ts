/**
 * For bash, which the library's script serves badly: that one runs what is typed through `eval` at every TAB, needs the
 * package bash-completion, cannot be read twice in a shell, and finds nothing behind `--flag=`. This one also runs in the
 * bash 3.2 of macOS. Several words are listed with what they are, one alone without.
 */
export const bashScript = (name: string): string => `# bash completion for ${name}

__${name}_complete() {
    local line=\${COMP_LINE:0:COMP_POINT} part=\${COMP_WORDS[COMP_CWORD]} typed value text last= longest=0
    local -a words values texts
    read -ra words <<<"$line"
    [[ $line == *[[:space:]] ]] && words+=("")
    (( \${#words[@]} > 1 )) || words+=("")
    typed=\${words[\${#words[@]}-1]}
    COMPREPLY=()
    while IFS=$'\\t' read -r value text; do
        case $value in
        :*) last=\${value#:} ;;
        ?*)
            values+=("$value")
            texts+=("$text")
            (( \${#value} > longest )) && longest=\${#value}
            ;;
        esac
    done < <(${name} complete -- "\${words[@]:1}" 2>/dev/null)
    # Bash takes = and : for the ends of words, and wants only what comes after the last one.
    [[ $typed == --*=* ]] && typed=\${typed#*=}
    [[ $part == [=:] ]] && part=
    local i cut=\${typed%"$part"} width=\${COLUMNS:-80} shown
    for (( i = 0; i < \${#values[@]}; i++ )); do
        shown=\${values[i]#"$cut"}
        if (( \${#values[@]} > 1 )) && [[ -n \${texts[i]} && $COMP_TYPE == 63 ]]; then
            printf -v shown '%-*s  %s' "$(( longest - \${#cut} ))" "$shown" "\${texts[i]}"
            shown=\${shown:0:width-2}
        fi
        COMPREPLY+=("$shown")
    done
    if [[ $last == 0 ]]; then
        compopt -o default 2>/dev/null
    else
        compopt -o nosort 2>/dev/null
    fi
    return 0
}

complete -F __${name}_complete ${name}
`;
