pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls

// For developers only, hence in English: the world around the terminal.
Window {
    id: root

    required property DockViewModel dock

    width: Theme.length(135)
    height: Theme.length(290)
    color: Theme.sunken
    title: "dev dock"

    ScrollArea {
        anchors.fill: parent
        anchors.margins: Theme.gap
        inset: true

        ColumnLayout {
            width: parent.width
            spacing: Theme.gapSmall

            Heading {
                text: "Dev dock"
                color: Theme.primary
            }

            OnOffButton {
                Layout.fillWidth: true
                objectName: "dock_cable"
                on: root.dock.plugged
                iconName: root.dock.plugged ? "plug" : "unplug"
                text: root.dock.plugged ? "Pull the network cable" : "Plug the network cable in"
                onClicked: root.dock.setPlugged(!root.dock.plugged)
            }

            OnOffButton {
                Layout.fillWidth: true
                objectName: "dock_tray"
                on: root.dock.paperLoaded
                iconName: "inbox"
                text: root.dock.paperLoaded ? "Empty the paper tray" : "Load paper"
                onClicked: root.dock.setPaperLoaded(!root.dock.paperLoaded)
            }

            OnOffButton {
                Layout.fillWidth: true
                objectName: "dock_cover"
                on: root.dock.coverClosed
                iconName: "printer"
                text: root.dock.coverClosed ? "Open the printer's cover" : "Close the cover"
                onClicked: root.dock.setCoverClosed(!root.dock.coverClosed)
            }

            OnOffButton {
                Layout.fillWidth: true
                objectName: "dock_jam"
                on: root.dock.pathClear
                iconName: "wrench"
                text: root.dock.pathClear ? "Jam the printer" : "Clear the jam"
                onClicked: root.dock.setPathClear(!root.dock.pathClear)
            }

            OnOffButton {
                Layout.fillWidth: true
                objectName: "dock_card"
                on: true
                iconName: "id-card"
                text: root.dock.cardLaid ? "Lift the card" : "Lay a card on the reader"
                onClicked: root.dock.setCardLaid(!root.dock.cardLaid)
            }

            Caption {
                Layout.fillWidth: true
                text: root.dock.cardText
            }

            OnOffButton {
                Layout.fillWidth: true
                objectName: "dock_scan"
                on: true
                iconName: "qr-code"
                text: "Hold the last slip before the scanner"
                onClicked: root.dock.scanSlip()
            }

            OnOffButton {
                Layout.fillWidth: true
                objectName: "dock_stick"
                on: true
                iconName: "hard-drive"
                text: root.dock.stickPlugged ? "Pull the USB stick" : "Plug a USB stick in"
                onClicked: root.dock.setStickPlugged(!root.dock.stickPlugged)
            }

            OnOffButton {
                Layout.fillWidth: true
                objectName: "dock_camera"
                on: true
                iconName: "scan-line"
                text: root.dock.paperUnderCamera ? "Take the paper away" : "Lay a paper under the camera"
                onClicked: root.dock.setPaperUnderCamera(!root.dock.paperUnderCamera)
            }

            Words {
                Layout.topMargin: Theme.gapSmall
                text: `Terminal clock: ${root.dock.clockShift}`
            }

            GridLayout {
                Layout.fillWidth: true
                columns: 3
                columnSpacing: Theme.gapSmall
                uniformCellWidths: true

                SecondaryButton {
                    objectName: "dock_clock_hour"
                    Layout.fillWidth: true
                    text: "+1 h"
                    leftPadding: 0
                    rightPadding: 0
                    onClicked: root.dock.moveClock(60)
                }

                SecondaryButton {
                    objectName: "dock_clock_day"
                    Layout.fillWidth: true
                    text: "+1 day"
                    leftPadding: 0
                    rightPadding: 0
                    onClicked: root.dock.moveClock(24 * 60)
                }

                SecondaryButton {
                    objectName: "dock_clock_right"
                    Layout.fillWidth: true
                    text: "right"
                    leftPadding: 0
                    rightPadding: 0
                    onClicked: root.dock.moveClock(0)
                }
            }

            Words {
                Layout.topMargin: Theme.gapSmall
                text: root.dock.papers.count === 0 ? "No slip has come out yet." : "Last slips, newest first:"
            }

            Repeater {
                model: root.dock.papers

                Image {
                    required property int number
                    required property string picture

                    objectName: `dock_paper_${number}`
                    Layout.fillWidth: true
                    Layout.preferredHeight: width * implicitHeight / Math.max(1, implicitWidth)
                    fillMode: Image.PreserveAspectFit
                    source: picture
                }
            }
        }
    }
}
