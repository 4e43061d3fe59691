import QtQuick
import QtQuick.Layouts
import qml
import qml.controls

// One material: what it is, how it stands, and what may be done about it.
Rectangle {
    id: root

    required property string key
    required property string name
    required property string detail
    required property string standing
    required property string spoken
    required property string icon
    required property bool wanting
    required property bool mayFollow
    required property bool later
    required property bool mayPromise
    required property bool promised
    required property bool mayAttach
    required property int pages

    readonly property color tone: root.wanting ? Theme.warning : root.later ? Theme.ink : Theme.success
    // Too narrow for words and buttons beside each other.
    readonly property bool crowded: root.width < Theme.length(150 * Theme.growth)

    signal postponed(later: bool)
    signal promiseMade(promised: bool)
    signal opened

    objectName: `material_${root.key}`
    implicitHeight: body.implicitHeight + 2 * Theme.gapSmall
    radius: Theme.radius
    color: root.wanting ? Theme.warningTint : Theme.card
    border.color: root.wanting ? Theme.warning : Theme.outline
    border.width: Theme.edge
    Accessible.role: Accessible.StaticText
    Accessible.name: root.spoken

    GridLayout {
        id: body

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.margins: Theme.gap
        columns: root.crowded ? 1 : 2
        columnSpacing: Theme.gap
        rowSpacing: Theme.gapSmall

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap

            Icon {
                Layout.alignment: Qt.AlignTop
                name: root.icon
                beside: Theme.textBody
                color: root.tone
            }

            ColumnLayout {
                Layout.fillWidth: true
                spacing: Theme.hair

                Words {
                    Layout.fillWidth: true
                    text: root.name
                    font.bold: true
                    Accessible.ignored: true
                }

                Words {
                    Layout.fillWidth: true
                    objectName: `material_state_${root.key}`
                    text: root.standing
                    color: root.tone
                    Accessible.ignored: true
                }

                Caption {
                    Layout.fillWidth: true
                    visible: root.detail !== ""
                    text: root.detail
                    Accessible.ignored: true
                }
            }
        }

        Flow {
            Layout.alignment: Qt.AlignRight
            Layout.preferredWidth: Math.min(root.width / (root.crowded ? 1 : 2), Array.from(children).reduce((sum, one) => sum + (one.visible ? one.implicitWidth + spacing : 0), -spacing))
            visible: root.mayAttach || root.mayPromise
            spacing: Theme.gapSmall
            layoutDirection: Qt.RightToLeft

            SecondaryButton {
                id: adding

                objectName: `add_${root.key}`
                visible: root.mayAttach
                iconName: root.pages > 0 ? "pencil" : "plus"
                text: root.pages > 0 ? qsTr("修改材料") : qsTr("添加材料")
                Accessible.name: root.pages > 0 ? qsTr("修改%1").arg(root.name) : qsTr("添加%1").arg(root.name)
                onClicked: root.opened()
            }

            SecondaryButton {
                id: later

                objectName: `later_${root.key}`
                visible: root.mayFollow
                line: Theme.outline
                iconName: root.later ? "rotate-ccw" : "calendar-clock"
                text: root.later ? qsTr("现在交") : qsTr("以后补")
                Accessible.name: root.later ? qsTr("%1：现在就交").arg(root.name) : qsTr("%1：以后补").arg(root.name)
                onClicked: root.postponed(!root.later)
            }

            SecondaryButton {
                objectName: `promise_${root.key}`
                visible: root.mayPromise
                line: Theme.outline
                iconName: root.promised ? "rotate-ccw" : "handshake"
                text: root.promised ? qsTr("不用承诺") : qsTr("用承诺代替")
                Accessible.name: root.promised ? qsTr("%1：不用承诺代替").arg(root.name) : qsTr("%1：用承诺代替").arg(root.name)
                onClicked: root.promiseMade(!root.promised)
            }
        }
    }
}
