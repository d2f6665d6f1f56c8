using Microsoft.Extensions.AI;

namespace AceData;

/// <summary>The services that an adapter to Microsoft.Extensions.AI offers; compiled into each client, as Core does not depend on that package.</summary>
internal static class AdapterServices
{
    public static object? Find(IChatClient adapter, object client, ChatClientMetadata metadata, Type serviceType, object? serviceKey)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        if (serviceKey is not null)
        {
            return null;
        }

        if (serviceType == typeof(ChatClientMetadata))
        {
            return metadata;
        }

        return serviceType.IsInstanceOfType(adapter) ? adapter : serviceType.IsInstanceOfType(client) ? client : null;
    }
}
