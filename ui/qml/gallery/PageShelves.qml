pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls
import qml.components

// The skeleton of a page, its head, and the plain behind it.
Column {
    id: root

    required property TerminalViewModel terminal

    spacing: Theme.gapLarge

    component Head: StatusHeader {
        terminal: root.terminal
        online: true
        linkText: "已联网"
    }

    component Sheet: Page {
        terminal: root.terminal
        title: "商标改名改地址"
        lead: "点一项，看怎么办、带什么、多久办好。"
        actions: PrimaryButton {
            implicitHeight: Theme.touchLarge
            textSize: Theme.textLead
            text: "现在就办"
        }

        ScrollArea {
            anchors.fill: parent

            ColumnLayout {
                width: parent.width
                spacing: Theme.gap

                Repeater {
                    model: 9

                    Tile {
                        Layout.fillWidth: true
                        text: "一样东西"
                    }
                }
            }
        }
    }

    Shelf {
        name: "StatusHeader"

        Sample {
            shown: "in touch"

            Head {
                width: Theme.length(470)
            }
        }

        Sample {
            shown: "not in touch, elder view"

            Head {
                width: Theme.length(470)
                online: false
                linkText: "暂未联网，可照常办理"
                elder: true
            }
        }

        Sample {
            shown: "narrow"

            Head {
                width: Theme.length(264)
                online: false
                linkText: "暂未联网，可照常办理"
            }
        }
    }

    Shelf {
        name: "Page, ScrollArea, Horizon"

        Sample {
            shown: "wide"

            Sheet {
                width: Theme.length(470)
                height: Theme.length(264)
            }
        }
    }

    Shelf {
        name: "Page upright, Outlook, Landscape"

        Sample {
            shown: "upright"

            Sheet {
                width: Theme.length(225)
                height: Theme.length(330)
            }
        }

        Sample {
            shown: "Outlook: over a page in reach view"

            Outlook {
                width: Theme.length(225)
                height: Theme.length(150)
                title: "商标改名改地址"
                lead: "点一项，看怎么办、带什么、多久办好。"
            }
        }
    }

    Shelf {
        name: "OpeningPicture"

        Sample {
            shown: "being made ready"

            OpeningPicture {
                width: Theme.length(310)
                height: Theme.length(200)
            }
        }

        Sample {
            shown: "upright, cannot be made ready"

            OpeningPicture {
                width: Theme.length(225)
                height: Theme.length(330)
                troubled: true
            }
        }
    }
}
