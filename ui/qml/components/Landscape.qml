pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import qml

// The Hetao plain, drawn in a space of 1600 × 600: the Yin mountains, the bend of the river, the fields.
Item {
    id: root

    // Where the sun stands, in the drawing's space; the middle of it.
    property point sun: Qt.point(1250, 190)

    clip: true

    Rectangle {
        anchors.fill: parent
        gradient: Gradient {
            GradientStop {
                position: 0
                color: Theme.skyHigh
            }
            GradientStop {
                position: 0.42
                color: Theme.sky
            }
            GradientStop {
                position: 0.6
                color: Theme.sky
            }
        }
    }

    component Disc: Rectangle {
        x: drawing.x + root.sun.x * drawing.factor - width / 2
        y: drawing.y + root.sun.y * drawing.factor - height / 2
        height: width
        radius: width / 2
    }

    component Land: ShapePath {
        strokeWidth: -1
    }

    Disc {
        width: 236 * drawing.factor
        color: Theme.sunHalo
    }

    Disc {
        width: 156 * drawing.factor
        color: Theme.sun
    }

    Shape {
        id: drawing

        // The drawing keeps its proportions and covers the whole width; what is too wide is cut off on the left.
        readonly property real factor: Math.max(root.width / 1600, root.height / 1200)

        x: root.width - 1600 * factor
        y: root.height - 600 * factor
        width: 1600
        height: 600
        transform: Scale {
            xScale: drawing.factor
            yScale: drawing.factor
        }

        Land {
            fillColor: Theme.hills

            PathSvg {
                path: "M 0 300 C 90 270 150 262 220 276 C 300 240 372 232 440 262 C 520 222 600 226 676 256 C 760 232 830 236 900 258 C 990 214 1086 206 1168 246 C 1250 222 1330 220 1400 250 C 1470 234 1540 236 1600 252 L 1600 380 L 0 380 Z"
            }
        }

        Land {
            fillColor: Theme.hillsNear

            PathSvg {
                path: "M 0 334 C 160 300 300 306 430 322 C 600 296 760 302 900 322 C 1060 294 1220 300 1340 316 C 1440 302 1530 304 1600 312 L 1600 420 L 0 420 Z"
            }
        }

        Land {
            fillColor: Theme.fieldLight

            PathSvg {
                path: "M 0 356 C 400 338 1200 338 1600 352 L 1600 600 L 0 600 Z"
            }
        }

        Land {
            fillColor: Theme.fieldGold

            PathSvg {
                path: "M 0 392 C 300 372 520 376 760 388 L 700 412 C 460 404 220 408 0 428 Z M 1010 376 C 1220 366 1440 370 1600 382 L 1600 414 C 1440 396 1240 392 1060 398 Z"
            }
        }

        Land {
            fillColor: Theme.fieldGreen

            PathSvg {
                path: "M 0 428 C 220 408 460 404 700 412 C 670 436 600 462 560 470 C 360 462 160 474 0 500 Z M 1060 398 C 1240 392 1440 396 1600 414 L 1600 466 C 1440 440 1290 432 1150 432 Z"
            }
        }

        Land {
            fillColor: Theme.river

            PathSvg {
                path: "M 940 350 C 1010 366 1010 384 930 398 C 820 416 720 430 760 462 C 800 492 960 506 980 540 C 990 564 930 588 880 600 L 1240 600 C 1260 566 1210 532 1110 506 C 1010 480 920 462 960 440 C 1000 420 1090 404 1084 382 C 1080 364 1020 352 980 348 Z"
            }
        }

        Land {
            fillColor: Theme.riverLight

            PathSvg {
                path: "M 962 352 C 1040 368 1040 386 960 402 C 860 420 790 434 822 458 C 860 486 1040 508 1070 544 C 1084 566 1050 588 1020 600 L 1080 600 C 1110 586 1132 562 1106 540 C 1060 506 890 484 880 452 C 880 430 950 416 1010 402 C 1064 388 1060 370 980 352 Z"
            }
        }

        Land {
            fillColor: Theme.fieldDeep

            PathSvg {
                path: "M 0 500 C 160 474 360 462 560 470 C 500 500 470 550 470 600 L 0 600 Z M 1150 432 C 1290 432 1440 440 1600 466 L 1600 600 L 1330 600 C 1330 540 1270 480 1150 432 Z"
            }
        }

        Land {
            fillColor: Theme.tree

            PathSvg {
                path: "M 60 375 c -8.0 -12 -8.0 -32 0 -40 c 8.0 8 8.0 28 0 40 Z M 100 375 c -6.800000000000001 -10 -6.800000000000001 -27 0 -34 c 6.800000000000001 7 6.800000000000001 24 0 34 Z M 128 374 c -7.6000000000000005 -11 -7.6000000000000005 -30 0 -38 c 7.6000000000000005 8 7.6000000000000005 27 0 38 Z M 157 374 c -8.0 -12 -8.0 -32 0 -40 c 8.0 8 8.0 28 0 40 Z M 191 374 c -6.800000000000001 -10 -6.800000000000001 -27 0 -34 c 6.800000000000001 7 6.800000000000001 24 0 34 Z M 236 373 c -7.6000000000000005 -11 -7.6000000000000005 -30 0 -38 c 7.6000000000000005 8 7.6000000000000005 27 0 38 Z M 259 373 c -9.200000000000001 -14 -9.200000000000001 -37 0 -46 c 9.200000000000001 9 9.200000000000001 32 0 46 Z M 304 373 c -8.0 -12 -8.0 -32 0 -40 c 8.0 8 8.0 28 0 40 Z M 332 372 c -9.200000000000001 -14 -9.200000000000001 -37 0 -46 c 9.200000000000001 9 9.200000000000001 32 0 46 Z M 361 372 c -8.0 -12 -8.0 -32 0 -40 c 8.0 8 8.0 28 0 40 Z M 395 372 c -9.200000000000001 -14 -9.200000000000001 -37 0 -46 c 9.200000000000001 9 9.200000000000001 32 0 46 Z M 440 371 c -6.800000000000001 -10 -6.800000000000001 -27 0 -34 c 6.800000000000001 7 6.800000000000001 24 0 34 Z M 468 371 c -9.200000000000001 -14 -9.200000000000001 -37 0 -46 c 9.200000000000001 9 9.200000000000001 32 0 46 Z M 497 371 c -8.0 -12 -8.0 -32 0 -40 c 8.0 8 8.0 28 0 40 Z M 536 370 c -9.200000000000001 -14 -9.200000000000001 -37 0 -46 c 9.200000000000001 9 9.200000000000001 32 0 46 Z M 1175 358 c -8.4 -13 -8.4 -34 0 -42 c 8.4 8 8.4 29 0 42 Z M 1224 358 c -8.4 -13 -8.4 -34 0 -42 c 8.4 8 8.4 29 0 42 Z M 1262 358 c -6.800000000000001 -10 -6.800000000000001 -27 0 -34 c 6.800000000000001 7 6.800000000000001 24 0 34 Z M 1289 358 c -7.2 -11 -7.2 -29 0 -36 c 7.2 7 7.2 25 0 36 Z M 1332 358 c -7.2 -11 -7.2 -29 0 -36 c 7.2 7 7.2 25 0 36 Z M 1365 358 c -8.4 -13 -8.4 -34 0 -42 c 8.4 8 8.4 29 0 42 Z M 1403 358 c -8.4 -13 -8.4 -34 0 -42 c 8.4 8 8.4 29 0 42 Z M 1452 358 c -8.4 -13 -8.4 -34 0 -42 c 8.4 8 8.4 29 0 42 Z M 1490 358 c -8.4 -13 -8.4 -34 0 -42 c 8.4 8 8.4 29 0 42 Z M 1522 358 c -7.2 -11 -7.2 -29 0 -36 c 7.2 7 7.2 25 0 36 Z M 1566 358 c -6.800000000000001 -10 -6.800000000000001 -27 0 -34 c 6.800000000000001 7 6.800000000000001 24 0 34 Z M 1598 358 c -8.4 -13 -8.4 -34 0 -42 c 8.4 8 8.4 29 0 42 Z"
            }
        }

        ShapePath {
            fillColor: Theme.clear
            strokeColor: Theme.furrow
            strokeWidth: 3
            capStyle: ShapePath.RoundCap

            PathSvg {
                path: "M 0 532 C 150 506 330 492 520 494 M 0 566 C 150 536 310 520 490 522 M 60 600 C 190 568 320 552 458 552 M 220 600 C 290 590 350 582 426 580 M 1216 460 C 1350 464 1480 480 1600 502 M 1270 494 C 1390 500 1500 518 1600 540 M 1308 530 C 1410 538 1510 556 1600 580 M 1326 566 C 1380 572 1440 582 1500 598"
            }
        }
    }
}
