import QtQuick

// Words of which some are underlined: `words` comes with <u> around them and everything else escaped.
Words {
    id: root

    property string words

    text: root.words
    textFormat: Text.StyledText
    Accessible.ignored: true
}
