"""What a person is told once, of the item as the catalogue in use has it."""

from collections.abc import Collection

from kiosk.app.machine import Machine
from kiosk.catalogue import Catalogue, Material, MaterialSource, ServiceItem
from kiosk.slips import NoticeFee, NoticeMaterial, NoticeSlip, NoticeTime, Standing

_DEFERRAL, _WHERE = "materials.deferral_workdays", "materials.where_to_get"
"""As the edition names what is assumed."""


def notice(machine: Machine, item_id: str, held: Collection[str] = ()) -> NoticeSlip:
    """Return the 一次性告知单 of an item for somebody who has the materials with the ids `held` already.

    KeyError when the catalogue does not offer the item.
    """
    catalogue = machine.catalogue
    item = catalogue.item(item_id)
    return NoticeSlip(
        item=item.id,
        item_name=item.name,
        told_at=machine.clock.now(),
        materials=tuple(_material(one, item, catalogue, held=one.id in held) for one in item.materials),
        no_materials_because=item.no_materials_because,
        conditions=item.conditions,
        time=_time(item),
        fee=NoticeFee(text=item.fee.text, lines=item.fee.lines, payee=item.fee.payee, verify=item.fee.verify),
        methods=item.channels.methods,
        units=item.channels.responsible_units,
        reservation=item.channels.reservation,
        result=item.result,
        supervision=catalogue.edition.supervision,
        edition=catalogue.edition.version,
        content_hash=catalogue.edition.content_hash,
        outlet=machine.terminal.outlet,
        sample=machine.sample,
    )


def _material(material: Material, item: ServiceItem, catalogue: Catalogue, *, held: bool) -> NoticeMaterial:
    """Return a material; it may follow or be replaced only where the item allows it."""
    owner = catalogue.data_sources.get(material.shared_from or "")
    return NoticeMaterial(
        name=material.name,
        standing=_standing(material, held=held),
        form=material.form,
        copies=material.copies,
        source=material.source,
        owner=owner.owner if owner else "",
        applies_to=material.applies_to,
        core=material.core,
        deferral_workdays=material.deferral_workdays if item.deferral_allowed else None,
        deferral_assumed=_DEFERRAL in catalogue.edition.assumed,
        waivable_by_commitment=material.waivable_by_commitment and item.commitment_allowed,
        template_available=material.template_available,
        note=material.note,
        where_to_get=material.where_to_get,
        where_assumed=_WHERE in catalogue.edition.assumed,
    )


def _standing(material: Material, *, held: bool) -> Standing:
    if material.source is not MaterialSource.APPLICANT:
        return Standing.NOT_ASKED
    return Standing.HELD if held else Standing.MISSING


def _time(item: ServiceItem) -> NoticeTime:
    ours, law = item.time.promised, item.time.statutory
    return NoticeTime(
        workdays=ours.workdays,
        scope=ours.scope,
        assumed=ours.assumed,
        statutory=law.text,
        stage=law.stage,
        verify=law.verify,
    )
