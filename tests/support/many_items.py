"""A catalogue of any size: the shipped items again and again, each time for another place and trade."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle, islice, product

from kiosk.catalogue import Catalogue, Category, Material, Question, ServiceItem
from tests.support.catalogue import shipped

PLACES = "临河 五原 磴口 杭锦后旗 乌拉特前旗 乌拉特中旗 乌拉特后旗 经开区 农高区 口岸"
TRADES = (
    "向日葵 枸杞 羊绒 番茄 小麦 玉米 肉羊 乳品 蜜瓜 辣椒 苹果梨 西瓜 骆驼 驼奶 牧草 饲料 种业 面粉 炒货 酿酒 "
    "制糖 冷链 物流 仓储 农机 灌溉 化肥 薄膜 风电 光伏 储能 矿山 冶炼 铜材 化工 医药 蒙药 皮革 毛毯 服装 "
    "旅游 餐饮 民宿 电商 直播 软件 芯片 传感 检测 环保 建材 水泥 玻璃 陶瓷 家具 印刷 包装 玩具 文创 渔业"
)


def many_items(count: int) -> Catalogue:
    """Return a catalogue with `count` items, up to 28,000 different ones; all else is as shipped."""
    catalogue = shipped()
    items = {item.id: item for item in islice(_items(catalogue), count)}
    categories = tuple(_filled(category, items) for category in catalogue.categories)
    return replace(catalogue, items=items, categories=categories)


def _items(catalogue: Catalogue) -> Iterator[ServiceItem]:
    originals = tuple(catalogue.items.values())
    yield from originals
    rounds = ((place, trade) for trade, place in product(TRADES.split(), PLACES.split()))
    for number, ((place, trade), original) in enumerate(
        (pair, original) for pair in cycle(rounds) for original in originals
    ):
        yield replace(
            original,
            id=f"{original.id}-{number:05}",
            name=f"{place}{trade}{original.name}",
            plain_name=f"{trade}{original.plain_name}",
            materials=tuple(_material(material, trade) for material in original.materials),
            faq=tuple(Question(f"{place}的{trade}{pair.question}", pair.answer) for pair in original.faq),
            related_items=(),
            integrated_services=(),
        )


def _material(material: Material, trade: str) -> Material:
    return replace(material, name=f"{material.name}（{trade}）") if material.core else material


def _filled(category: Category, items: dict[str, ServiceItem]) -> Category:
    return replace(category, items=tuple(item.id for item in items.values() if item.category == category.id))
