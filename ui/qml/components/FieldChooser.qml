pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQml.Models
import Hetao.Kiosk
import qml.components

// Which field stands for a row of the form, by the row's shape.
DelegateChooser {
    id: root

    required property FormViewModel form
    required property bool portrait

    // A question that is asked alone has room for its answers one under the other.
    function abreast(answers: int): int {
        if (root.form.questions > 0)
            return root.portrait ? 1 : 2;
        return root.portrait || answers < 5 ? 2 : 3;
    }

    role: "shape"

    DelegateChoice {
        roleValue: "line"

        LineField {
            Layout.fillWidth: true
            form: root.form
        }
    }

    DelegateChoice {
        roleValue: "area"

        AreaField {
            Layout.fillWidth: true
            form: root.form
        }
    }

    DelegateChoice {
        roleValue: "choice"

        ChoiceField {
            Layout.fillWidth: true
            form: root.form
            columns: root.abreast(choices.length)
        }
    }

    DelegateChoice {
        roleValue: "choices"

        ChoiceField {
            Layout.fillWidth: true
            form: root.form
            columns: root.abreast(choices.length)
            several: true
        }
    }

    DelegateChoice {
        roleValue: "yes_no"

        YesNoField {
            Layout.fillWidth: true
            form: root.form
        }
    }

    DelegateChoice {
        roleValue: "date"

        DateField {
            Layout.fillWidth: true
            form: root.form
        }
    }

    DelegateChoice {
        roleValue: "agreement"

        AgreementField {
            Layout.fillWidth: true
            form: root.form
        }
    }

    DelegateChoice {
        roleValue: "texts"

        TextsField {
            Layout.fillWidth: true
            form: root.form
        }
    }

    DelegateChoice {
        roleValue: "told"

        ToldField {
            id: told

            Layout.fillWidth: true
            onObjected: root.form.objectTo(told.pointer)
        }
    }

    DelegateChoice {
        roleValue: "entry"

        EntryHeading {
            Layout.fillWidth: true
            form: root.form
        }
    }
}
