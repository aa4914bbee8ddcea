"""Events for subscribers: what is there when a subscription closes, and its end."""

import asyncio

from segvigen.app.events import Broadcaster


def test_a_subscription_that_closes_with_an_event_pending_gives_the_event_and_ends():
    async def listen() -> list[tuple[str, str]]:
        events = Broadcaster()
        with events.subscribe("project") as subscription:
            events.publish("project", "progress", "half")
            events.close()
            return [event async for event in subscription]

    assert asyncio.run(asyncio.wait_for(listen(), 5)) == [("progress", "half")]
